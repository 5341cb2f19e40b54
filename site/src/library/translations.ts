import { relationshipEntrySchema } from '@kith/shared/vocabulary/relationship-guide';
import { z } from 'astro/zod';
import * as mini from 'zod/mini';
import { id, line } from './entries.ts';

/**
 * The front matter of translations. A file of the same name as the original's, below the folder of the language, holds words and
 * nothing else: kind, relations, sources, dates and order are the original's. The marks of print are set later, by language.
 */

const wordsOnly = {
  error: ({ code }: { code?: string | undefined }) =>
    code === 'unrecognized_keys'
      ? 'take it out: a translation holds words, and has all else from the original'
      : undefined,
};

export const conceptWords = z.strictObject(
  {
    prefLabel: line.max(120),
    altLabel: z.array(line.max(120)).max(50).default([]),
    definition: line.max(600),
  },
  wordsOnly,
);

const { shape } = mini.omit(relationshipEntrySchema, { rhythm: true });

export const relationshipWords = mini.strictObject(shape, wordsOnly);

export const guideWords = z.strictObject(
  {
    title: line.max(200),
    summary: line.max(600),
    when: line.max(200),
  },
  wordsOnly,
);

export const pathWords = z.strictObject({ title: line.max(200), summary: line.max(600) }, wordsOnly);

export const distinctionWords = z.strictObject(
  {
    id,
    words: z.record(id, line.max(200)),
    note: line.max(200).optional(),
  },
  wordsOnly,
);
