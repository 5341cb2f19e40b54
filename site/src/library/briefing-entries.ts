import { z } from 'astro/zod';
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
  /** A talk with what to show and what to say. */
  z.strictObject({
    ...fields,
    form: z.literal('talk'),
    minutes: z.number().int().positive(),
    parts: z.array(z.strictObject({ title: prose(120), minutes: z.number().int().positive() })).min(1),
  }),
]);
