import * as z from 'zod/mini';
import { figureSchema, measureSchema } from './figure.ts';
import { measureIds } from './ids.ts';

/** A quarter, `2026-Q1`. Periods never overlap, so that no report can be subtracted from another. */
export const periodText = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));

/** Under this no organisation may set the minimum. */
export const smallestGroup = { floor: 5, usual: 10 } as const;

const title = z.string().check(z.minLength(1), z.maxLength(200));

const slug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

const surveySection = z.strictObject({
  /** What the organisation calls the survey. */
  title,
  measures: z.record(z.enum(measureIds.survey), measureSchema),
  /** The items that the parts of `survey-score` are about (`of.question`). */
  items: z
    .array(
      z.strictObject({
        id: slug,
        text: z.string().check(z.minLength(1), z.maxLength(1000)),
        /** The ends of the scale as it was scored. */
        lowest: z.int(),
        highest: z.int(),
      }),
    )
    .check(z.maxLength(200)),
  /** What the parts of `construct-score` are about (`of.construct`), and by which of the items. */
  constructs: z
    .array(
      z.strictObject({
        id: slug,
        name: z.string().check(z.minLength(1), z.maxLength(300)),
        items: z.array(slug).check(z.minLength(2), z.maxLength(200)),
      }),
    )
    .check(z.maxLength(200)),
});

/**
 * `site/content/measures/<period>.json`: the figures of one period. Nothing in it is of one person, and every figure stands for
 * `minimumGroup` people at least or is withheld. The sections' keys are the measures' ids.
 */
export const reportSchema = z.strictObject({
  format: z.literal('kith-measures'),
  version: z.literal(1),
  period: periodText,
  organisation: title,
  /** The month in which it was measured, `2026-04`. */
  made: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
  /** Present where the contributions come from a simulation: every page says so. */
  simulated: z.optional(z.literal(true)),
  minimumGroup: z.int().check(z.minimum(smallestGroup.floor), z.maximum(1000)),
  /** Present where counts have noise added (differential privacy): the ε of the whole report. */
  epsilon: z.optional(z.number().check(z.positive())),
  /** How many people's contributions it was reckoned from. */
  contributions: figureSchema,
  /** How many people the directory had; absent where none was given. */
  population: z.optional(figureSchema),
  reach: z.record(z.enum(measureIds.reach), measureSchema),
  bridging: z.record(z.enum(measureIds.bridging), measureSchema),
  impact: z.record(z.enum(measureIds.impact), measureSchema),
  survey: z.optional(surveySection),
  supplyAndDemand: z.optional(z.record(z.enum(measureIds.supplyAndDemand), measureSchema)),
  /** How many figures of each measure are not told to protect people. A measure without any does not stand here. */
  withheld: z
    .array(z.strictObject({ measure: z.string().check(z.maxLength(80)), figures: z.int().check(z.minimum(1)) }))
    .check(z.maxLength(100)),
});
export type MeasuresReport = z.infer<typeof reportSchema>;
