import * as z from 'zod/mini';
import { conceptId } from '../vocabulary/concept.ts';
import { relationshipKinds } from '../vocabulary/relationship.ts';
import { learningRoles, mostRows, pulseMoments } from './event.ts';
import { learningStates } from './machine.ts';

/** `2026-11`. Nothing in a contribution is closer to a day than this. */
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/** Made from a random id by a hash: the same on both sides, and nobody gets from it to anything in a log. */
const rowId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const department = z.string().check(z.minLength(1), z.maxLength(200));

/** Made from another random id by a hash: the same each time that one of two peers contributes, and another for the other. */
const sideId = rowId;

/** As the directory names them, and only those that it has. */
const departments = z.strictObject({ mine: z.optional(department), theirs: z.optional(department) });

const score = z.int().check(z.minimum(1), z.maximum(5));

const relationshipRow = z.strictObject({
  type: z.literal('relationship'),
  id: rowId,
  kind: z.enum(relationshipKinds),
  /** Of whoever contributes. */
  role: z.enum(learningRoles),
  /** Of peers, whose role is the same: what tells the two sides apart. */
  side: z.optional(sideId),
  state: z.enum(learningStates),
  begun: month,
  /** When it was closed. */
  ended: z.optional(month),
  /** The broader concept of what is learnt; absent where the vocabulary has none. */
  concept: z.optional(conceptId),
  departments,
  sessions: z.int().check(z.minimum(0), z.maximum(1000)),
  minutes: z.int().check(z.minimum(0), z.maximum(100_000)),
  /** Whole days from the agreement to the first session. */
  daysToFirstSession: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  pulses: z
    .array(
      z.strictObject({
        moment: z.enum(pulseMoments),
        /** Answers to the kind's items, in their order. */
        items: z.array(score).check(z.maxLength(3)),
        confidence: score,
      }),
    )
    .check(z.maxLength(100)),
});

const helpRow = z.strictObject({
  type: z.literal('help'),
  id: rowId,
  role: z.enum(['learner', 'expert']),
  month,
  concept: z.optional(conceptId),
  departments,
});

const rowSchema = z.discriminatedUnion('type', [relationshipRow, helpRow]);
export type ContributionRow = z.infer<typeof rowSchema>;

/** What somebody hands over for measures, after they have read it: counts, no names, no notes, no ids of people. */
export const contributionSchema = z.strictObject({
  format: z.literal('kith-contribution'),
  version: z.literal(1),
  made: month,
  rows: z.array(rowSchema).check(z.maxLength(mostRows)),
});
export type Contribution = z.infer<typeof contributionSchema>;
