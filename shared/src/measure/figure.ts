import * as z from 'zod/mini';
import { conceptId } from '../vocabulary/concept.ts';
import { relationshipKinds } from '../vocabulary/relationship.ts';
import { measureUnits } from './ids.ts';

/**
 * Why a figure is not told. `protected`: fewer people than the minimum stand behind it, or it would give away a group that is so
 * small; which of the two is not said, since that alone would tell. `unknown`: there is nothing to reckon it from.
 */
export const withheldReasons = ['protected', 'unknown'] as const;

const shownFigure = z.strictObject({
  shown: z.number(),
  /** The 95 % confidence interval, where there is one. */
  low: z.optional(z.number()),
  high: z.optional(z.number()),
});

/** One figure of a report, or why it is not told. */
export const figureSchema = z.union([shownFigure, z.strictObject({ withheld: z.enum(withheldReasons) })]);
export type Figure = z.infer<typeof figureSchema>;
export type ShownFigure = z.infer<typeof shownFigure>;

/** Where a relationship is at the end of a period. */
export const reportedStates = ['agreed', 'active', 'paused', 'completed', 'completed-early', 'stopped'] as const;

/** What became of an ask. */
export const askAnswers = ['agreed', 'waiting', 'declined', 'expired'] as const;

/** Days from the agreement to the first session; `not-yet` where there was none. */
export const waitingTimes = ['0-7', '8-14', '15-28', '29-or-more', 'not-yet'] as const;

const department = z.string().check(z.minLength(1), z.maxLength(200));

/** Which part of a measure a figure is about. Several keys together: those that all of them hold for. */
const placeSchema = z.strictObject({
  kind: z.optional(z.enum(relationshipKinds)),
  state: z.optional(z.enum(reportedStates)),
  answer: z.optional(z.enum(askAnswers)),
  waiting: z.optional(z.enum(waitingTimes)),
  department: z.optional(department),
  /** Of a flow: where the learner is, and where the expert is. */
  learner: z.optional(department),
  expert: z.optional(department),
  /** Which of a kind's pulse items, from 1. */
  item: z.optional(z.int().check(z.minimum(1), z.maximum(3))),
  /** A concept of the vocabulary. */
  topic: z.optional(conceptId),
  /** The id of a survey's item. */
  question: z.optional(conceptId),
  /** What several questions of a survey ask about together, of the survey bank. */
  construct: z.optional(conceptId),
  /** Whether those who answered take part in learning relationships. */
  participation: z.optional(z.enum(['participant', 'other'])),
});
export type Place = z.infer<typeof placeSchema>;

const partSchema = z.strictObject({
  of: placeSchema,
  value: figureSchema,
  /** How many people (or what the measure counts) a mean or a share is of. */
  base: z.optional(figureSchema),
});
export type Part = z.infer<typeof partSchema>;

export const measureSchema = z.strictObject({
  unit: z.enum(measureUnits),
  /** Of the whole organisation. */
  value: figureSchema,
  /** How many people (or what the measure counts) a mean or a share is of. */
  base: z.optional(figureSchema),
  /**
   * The same by kind, department and so on. Of `learning-flows` only what is shown has a part, and of departments only those that
   * are large enough; of everything else each part that there is.
   */
  parts: z.array(partSchema).check(z.maxLength(100_000)),
});
export type Measure = z.infer<typeof measureSchema>;

/** A department of its own in no report: all those together that are too small to stand alone. */
export const otherDepartments = '(others)';

export const isShown = (figure: Figure): figure is ShownFigure => 'shown' in figure;
