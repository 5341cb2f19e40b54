import type { Guide } from '@kith/shared/feed/guide';
import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import { type Concept, conceptId } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import * as z from 'zod/mini';
import type { Channel } from './card/channels.ts';
import { type FrameMentions, mostFrames, mostMentions } from './panel/port.ts';
import type { IdentifierRules } from './sites/identifier-rules.ts';

/** Who may send a message. `page`: the content script of a page; `extension`: card, popup, options. */
export type Sender = 'page' | 'extension';

const written = z.string().check(z.minLength(1), z.maxLength(300));

/** What a page says of one name: see `Mention`. */
export const mentionSchema = z.strictObject({
  written,
  is: z.optional(written),
  near: z.optional(z.array(written).check(z.maxLength(8))),
  before: z.optional(written),
  after: z.optional(written),
});

/** The frames of a page tell the side panel by ports of their own; the background is not asked. */
export const frameMentionsSchema = z.strictObject({
  list: z.number(),
  path: z.array(z.int().check(z.minimum(0))).check(z.maxLength(20)),
  frames: z.array(z.int().check(z.minimum(0))).check(z.maxLength(mostFrames)),
  mentions: z.array(mentionSchema).check(z.maxLength(mostMentions)),
}) satisfies z.ZodMiniType<FrameMentions>;

/** An address of a page is sent up to here, in characters: match patterns are no longer. */
const mostAddress = 2000;

/**
 * Every message to the background: what it carries, what comes back, who may send it. Parameters are hostile until
 * the schema has passed them; a sender who is not named is refused.
 */
export const messageSchemas = {
  /**
   * What holds for a page with this address, or made by the one that has it; undefined where Kith is off, and for a frame in
   * a page that is switched off.
   */
  'page.settings': {
    senders: ['page'],
    params: z.strictObject({ address: z.string().check(z.maxLength(mostAddress)) }),
  },
  /** Starts the second script in the sender: there may be names in it. Answers when the script is there. */
  'page.names': { senders: ['page'], params: z.strictObject({}) },
  /** The user switched Kith off on the page with this address, on the site that the sender is of, or everywhere. */
  'page.off': {
    senders: ['page'],
    params: z.strictObject({
      scope: z.enum(['page', 'site', 'everywhere']),
      address: z.string().check(z.maxLength(2000)),
    }),
  },
  /** The name filter of the active directory, base64; undefined while there is none. */
  'recognise.filter': { senders: ['page'], params: z.strictObject({}) },
  /** The terms of the vocabulary, base64; undefined while there are none. A page asks only where it marks topics. */
  'recognise.topics': { senders: ['page'], params: z.strictObject({}) },
  /** Who is meant by each of these mentions, in order; nobody where the filter was wrong. */
  'recognise.identify': {
    senders: ['page'],
    params: z.strictObject({ mentions: z.array(mentionSchema).check(z.maxLength(500)) }),
  },
  /** Remembers the secret of a card frame, so that the frame can tell its own page script from anybody else's. */
  'card.offer': {
    senders: ['page'],
    params: z.strictObject({ secret: z.string().check(z.minLength(32), z.maxLength(64)) }),
  },
  /** Whether a script of Kith in this very tab offered the secret. Each secret answers once. */
  'card.claim': {
    senders: ['extension'],
    params: z.strictObject({ secret: z.string().check(z.minLength(32), z.maxLength(64)) }),
  },
  /** A card is open in a frame that has not the focus: Escape is pressed in another one. */
  'card.shown': { senders: ['page'], params: z.strictObject({}) },
  /** Escape was pressed: whatever card is open in this tab closes. */
  'card.dismiss': { senders: ['page'], params: z.strictObject({}) },
  /** Everybody who is written so, with what a card says about them. The frame has no storage of its own (docs/browser-bugs.md). */
  'card.people': { senders: ['extension'], params: mentionSchema },
  /** What a card says about a topic. */
  'card.topic': { senders: ['extension'], params: z.strictObject({ topic: conceptId }) },
  /** Begins to ask somebody: the draft of a relationship, opened where it is written. */
  'learning.ask': {
    senders: ['extension'],
    params: z.strictObject({
      person: z.string().check(z.minLength(1), z.maxLength(120)),
      kind: z.enum(relationshipKinds),
      topic: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
  },
  /** Starts a sync now; answers when it has ended. */
  'feed.sync': { senders: ['extension'], params: z.strictObject({}) },
  /** Forgets the cached directory, every byte of it, and whom and what the user kept. */
  'feed.forget': { senders: ['extension'], params: z.strictObject({}) },
} as const satisfies Record<string, { senders: readonly Sender[]; params: z.ZodMiniType }>;

export type MessageName = keyof typeof messageSchemas;
export type MessageParams<Name extends MessageName> = z.infer<(typeof messageSchemas)[Name]['params']>;

export interface MessageResults {
  'page.settings': { settings: PageSettings | undefined };
  'page.names': Record<never, never>;
  'page.off': Record<never, never>;
  'recognise.filter': { filter: string | undefined };
  'recognise.topics': { topics: string | undefined };
  'recognise.identify': { answers: { people: number; sure: boolean }[] };
  'card.offer': Record<never, never>;
  'card.claim': { mine: boolean };
  'card.shown': Record<never, never>;
  'card.dismiss': Record<never, never>;
  'card.people': CardContent | undefined;
  'card.topic': TopicContent | undefined;
  'learning.ask': Record<never, never>;
  'feed.sync': Record<never, never>;
  'feed.forget': Record<never, never>;
}

/** What a page has to know of the settings. */
export interface PageSettings {
  /** A mark shows only while the pointer or the keyboard is at its name. */
  hoverOnly: boolean;
  /** Cards open by a click, not at rest. */
  openOnClick: boolean;
  /** Whether topics are marked; unless set, the page itself says (`page/topics/wanted.ts`). */
  topics?: boolean | undefined;
  feedUrl: string;
  identifiers: IdentifierRules;
}

/** What a card draws; undefined in its place where nobody (any more) is written so. */
export interface CardContent {
  people: readonly Person[];
  /** The concepts that the people's topics and offers name. */
  concepts: readonly Concept[];
  stories: readonly Story[];
  /** Who the user is, where they said so. */
  me?: Person | undefined;
  channels: readonly Channel[];
  /** Origin of the organisation's site. */
  siteOrigin: string;
}

/** A concept by its word. */
export type Word = Pick<Concept, 'id' | 'prefLabel'>;

/** What a topic's card draws; undefined in its place where the vocabulary does not have it (any more). */
export interface TopicContent extends CardContent {
  topic: Concept;
  /** What the site has about the topic, whoever is in the stories. */
  reading: { stories: Story[]; guides: Guide[] };
  /** The concepts around it. */
  broader: Word[];
  narrower: Word[];
  related: Word[];
}

export interface Envelope {
  kith: MessageName;
  params: unknown;
}
