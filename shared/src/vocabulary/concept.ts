import * as z from 'zod/mini';

/** What the concepts of a feed are: things that people have to do with. */
export const conceptKinds = ['relationship', 'role', 'practice', 'topic'] as const;

/**
 * What the entries of a vocabulary are. Measures are explained on the site and are in no feed: nobody searches for a person by
 * them, and their names are everyday words ("sessions"), which no page of an intranet should have marked.
 */
export const vocabularyKinds = [...conceptKinds, 'measure'] as const;

/** A concept's id: its file name in `content/vocabulary`, ASCII kebab-case. */
export const conceptId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/**
 * One concept of the vocabulary, after SKOS (W3C Recommendation, 18 August 2009): labels are for people, `broader`,
 * `narrower` and `related` hold concept ids. `narrower` is always the inverse of `broader`; the publisher fills it in.
 */
export const conceptSchema = z.strictObject({
  id: conceptId,
  kind: z.enum(conceptKinds),
  prefLabel: z.string().check(z.minLength(1), z.maxLength(120)),
  altLabel: z.array(z.string().check(z.minLength(1), z.maxLength(120))).check(z.maxLength(50)),
  definition: z.string().check(z.maxLength(600)),
  broader: z.array(conceptId).check(z.maxLength(20)),
  narrower: z.array(conceptId).check(z.maxLength(500)),
  related: z.array(conceptId).check(z.maxLength(50)),
  /** Its page, from the root of the feed's origin: `/vocabulary/optics/`. Absent where the site has none. */
  path: z.optional(z.string().check(z.regex(/^\/[a-z0-9/-]*$/), z.maxLength(300))),
});

export type Concept = z.infer<typeof conceptSchema>;

/** A concept of a whole vocabulary, measures among them. */
export type VocabularyConcept = Omit<Concept, 'kind'> & { kind: (typeof vocabularyKinds)[number] };
