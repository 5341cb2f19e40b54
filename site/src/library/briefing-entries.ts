import { z } from 'astro/zod';
import { assumptionIds, faultOf } from './cost/assumption.ts';
import { prose } from './entries.ts';

/** The front matter of what leaders are given, and the forms it has. */

const fields = {
  title: prose(200),
  summary: prose(600),
  /** Whom it is for: "Line managers". */
  reader: prose(60),
  /** In a list of what else there is: "For line managers". */
  label: prose(60),
  order: z.number().int(),
  /** The most pages of paper that it may take. */
  pages: z.union([z.literal(1), z.literal(2)]),
};

export const briefing = z.discriminatedUnion('form', [
  /** The one that stands for all: what, why, figures, two stories, what is asked. */
  z.strictObject({ ...fields, form: z.literal('case') }),
  /** The same for one sort of reader. */
  z.strictObject({ ...fields, form: z.literal('version') }),
  z.strictObject({ ...fields, form: z.literal('objections') }),
  /** What it costs, with the calculator. */
  z.strictObject({ ...fields, form: z.literal('cost') }),
  /** A talk with what to show and what to say. */
  z.strictObject({
    ...fields,
    form: z.literal('talk'),
    minutes: z.number().int().positive(),
    parts: z.array(z.strictObject({ title: prose(120), minutes: z.number().int().positive() })).min(1),
  }),
]);

/** One of the assumptions of the calculator. */
export const assumption = z
  .strictObject({
    id: z.enum(assumptionIds),
    label: prose(120),
    low: z.number(),
    likely: z.number(),
    high: z.number(),
    /** `yours`: the reader has to put it in. `found`: the note says where it is from. */
    basis: z.enum(['yours', 'found']),
    note: prose(300),
  })
  .refine(
    (range) => faultOf(range.id, range) === undefined,
    'write low, likely and high in that order, within the limits',
  );
