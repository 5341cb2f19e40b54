import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import type { ComponentChildren } from 'preact';
import type { Channel } from './channels.ts';
import type { OffScope } from './port.ts';

export interface CardActions {
  /** Draws a close button when given. */
  close?: (() => void) | undefined;
  /** Draws a way back when given: to a list of results. */
  back?: { label: string; run: () => void } | undefined;
  /** Opens the card of a concept; topics are mere words where it is not given. */
  openTopic?: ((id: string) => void) | undefined;
  /** Draws something about the person at the top, at the end of the line. */
  keep?: ((person: Person) => ComponentChildren) | undefined;
  /** Switches Kith off; drawn when given. */
  off?: ((scope: OffScope) => void) | undefined;
  /** Whether something of the page lies over the card, so that one press is not enough to change anything. */
  isCovered?: (() => boolean) | undefined;
  /** Begins to ask somebody to learn from them; what comes of it is kept in the user's own log. */
  ask: (person: Person, topic: string, kind: RelationshipKind) => Promise<void>;
  /** Puts a text on the clipboard; a rejection is told to the user, who then sees the text itself. */
  copy: (text: string) => Promise<void>;
}

export interface CardProps {
  /** One, or all who share the name. */
  people: readonly Person[];
  concepts: ReadonlyMap<string, Concept>;
  /** Who the user is, where they said so: what the two share is told then. */
  me?: Person | undefined;
  /** The organisation's ways to chat. */
  channels?: readonly Channel[];
  /** Stories about any of them. */
  stories: readonly Story[];
  /** Origin of the organisation's Kith site, which is the feed's: `https://kith.example`. */
  siteOrigin: string;
  now: Date;
  /** Host name of the page that the card lies on; undefined in the popup. */
  host?: string | undefined;
  /** Topics that were searched for, as the person writes them. */
  found?: ReadonlySet<string> | undefined;
  actions: CardActions;
}
