import type { FeedStatus } from '../feed/status.ts';
import type { DropFault } from '../learning/contributions-address.ts';
import type { PatternFault } from '../sites/identifier-pattern.ts';
import type { ChannelFault } from './channel.ts';
import type { AddressFault } from './feed-address.ts';
import type { KeyFault } from './feed-keys.ts';
import type { SiteFault } from './site-pattern.ts';

/** What came of saving the feed's address. */
export type FeedOutcome =
  | { kind: 'fault'; fault: AddressFault }
  /** The user did not let the browser ask that host. */
  | { kind: 'refused'; host: string }
  /** No address any more. */
  | { kind: 'cleared' }
  /** A sync was tried; the status says how it ended. */
  | { kind: 'synced'; status: FeedStatus };

/** What came of saving the keys. */
export type KeysOutcome =
  | { kind: 'keyFault'; fault: KeyFault }
  /** There is no feed yet that they could be for. */
  | { kind: 'keysSaved' }
  /** A sync was tried; the status says how it ended. */
  | { kind: 'synced'; status: FeedStatus };

/** What came of saving the address for contributions. */
export type DropOutcome = { kind: 'fault'; fault: DropFault } | { kind: 'saved' | 'cleared' };

/** What came of saving where changes of the directory are asked for. */
export interface RequestsOutcome {
  kind: 'fault' | 'saved' | 'cleared';
}

/** What came of adding a site. */
export type SiteOutcome =
  | { kind: 'fault'; fault: SiteFault | 'known' }
  | { kind: 'refused' | 'added' | 'removed'; site: string };

/** What came of adding a pattern of profiles. */
export type PatternOutcome =
  | { kind: 'fault'; fault: PatternFault | 'known' | 'tooMany' }
  | { kind: 'added' | 'removed'; pattern: string };

/** What came of adding a way to chat. */
export type ChannelOutcome =
  | { kind: 'fault'; fault: ChannelFault | 'known' | 'tooMany' }
  | { kind: 'added' | 'removed'; name: string };
