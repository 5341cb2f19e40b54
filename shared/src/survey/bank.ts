import * as z from 'zod/mini';

const line = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.minLength(1), z.maxLength(1000));
const slug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** Letters, then digits: LimeSurvey takes nothing else as the code of a question, and every other tool takes this too. */
export const itemId = z.string().check(z.regex(/^[A-Z]{1,10}[0-9]{1,4}$/));

/** Whom a question is for. */
export const audiences = ['everyone', 'both', 'learner', 'expert'] as const;
export type Audience = (typeof audiences)[number];

/** How a question is answered: labels from the lowest to the highest, which count 1, 2, 3 and so on. */
export const scaleSchema = z.strictObject({
  id: slug,
  name: line,
  answers: z.array(line).check(z.minLength(2), z.maxLength(11)),
  /** The label of the answer that counts nowhere. */
  notApplicable: z.optional(line),
  /** The lowest value that counts as a positive answer. */
  positive: z.int().check(z.minimum(2), z.maximum(11)),
  note: z.optional(text),
});
export type Scale = z.infer<typeof scaleSchema>;

/** What a few questions ask about together. */
export const constructSchema = z.strictObject({
  id: slug,
  name: line,
  /** Why it is worth asking. */
  why: text,
  /** Ids of studies that it rests on. */
  evidence: z._default(z.array(slug), []),
});
export type Construct = z.infer<typeof constructSchema>;

export const itemSchema = z.strictObject({
  id: itemId,
  construct: slug,
  asked: z._default(z.enum(audiences), 'everyone'),
  /** Word for word, as it is asked. `[my organisation]` is to be replaced. */
  text: line,
  /** Of a question that is answered in the reader's own words there is none. */
  scale: z.optional(slug),
  /** To agree is the worse answer: the score is turned round. */
  reversed: z._default(z.boolean(), false),
  why: z.optional(line),
});
export type Item = z.infer<typeof itemSchema>;

/** Questions of one source, under one licence. */
export const questionSetSchema = z.strictObject({
  title: line,
  order: z.int(),
  source: z.strictObject({ text, url: z.optional(z.string().check(z.regex(/^https:\/\/\S+$/), z.maxLength(300))) }),
  licence: line,
  /** What has to stand beside the questions wherever they are printed. */
  credit: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** What one should know before one uses them. */
  caution: text,
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(100)),
});
export type QuestionSet = z.infer<typeof questionSetSchema>;
