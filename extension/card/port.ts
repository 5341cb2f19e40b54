import { conceptId } from '@kith/shared/vocabulary/concept';
import * as z from 'zod/mini';
import { type MessageParams, mentionSchema } from '../messages.ts';

/** How a card shall be drawn, whatever it is about. */
const frameOfCard = {
  token: z.number(),
  /** Host name of the page, for "off on this site". */
  host: z.string(),
  /** Keyboard focus shall move into the card. */
  focus: z.boolean(),
  /** The largest size the card may take, in CSS pixels. */
  width: z.number(),
  height: z.number(),
};

/**
 * What page script and card frame say to each other over their private MessageChannel port. Each `show` has a token;
 * an answer with an older token is stale and ignored.
 */
export const toCardSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('show'),
    /** What the page says of the name: the extension decides who is meant. */
    mention: mentionSchema,
    ...frameOfCard,
  }),
  /** The card of a concept of the vocabulary. */
  z.strictObject({ type: z.literal('show topic'), topic: conceptId, ...frameOfCard }),
]);

/** How far marks and cards are switched off. */
export type OffScope = MessageParams<'page.off'>['scope'];

/** What the card says; the page script checks it (`page/frame.ts`). */
export type FromCard =
  /** The card is drawn and wants this many CSS pixels. */
  | { type: 'ready'; token: number; width: number; height: number }
  /** There is nobody to show (any more). */
  | { type: 'nobody'; token: number }
  | { type: 'close' }
  | { type: 'entered' }
  | { type: 'left' }
  /** The user switched Kith off: here, on the site, everywhere. */
  | { type: 'off'; scope: OffScope };

export type ToCard = z.infer<typeof toCardSchema>;
