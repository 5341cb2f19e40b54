import type { LearningEvent } from '@kith/shared/learning/event';
import type { Result } from '@kith/shared/result';
import type { Happening } from './new-event.ts';
import type { SendFault, Sent } from './send-contribution.ts';

/** What the page can do in the world outside. */
export interface LearningActions {
  /** Writes into the log what happens now. Rejects where the browser could not keep it. */
  add: (...happenings: Happening[]) => Promise<void>;
  restore: (events: readonly LearningEvent[]) => Promise<void>;
  erase: () => Promise<void>;
  /** Puts a text on the clipboard. */
  copy: (text: string) => Promise<void>;
  /** Sends a contribution to the address in the settings. Called in the click itself: the browser may ask for the host. */
  sendContribution: (contributionsUrl: string, text: string) => Promise<Result<Sent, SendFault>>;
  /** Switches suggestions off, here and in the toolbar's window. */
  stopOffers: () => Promise<void>;
  download: (name: string, type: string, text: string) => void;
}
