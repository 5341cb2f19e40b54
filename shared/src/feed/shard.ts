import * as z from 'zod/mini';
import { personSchema } from '../person/person.ts';
import { conceptSchema } from '../vocabulary/concept.ts';
import { guideSchema } from './guide.ts';
import { storySchema } from './story.ts';

export const shardSchema = z.strictObject({ people: z.array(personSchema) });
export const vocabularyFileSchema = z.strictObject({ concepts: z.array(conceptSchema) });
export const storiesFileSchema = z.strictObject({
  stories: z.array(storySchema),
  /** Absent in feeds that were made before there were any. */
  guides: z._default(z.array(guideSchema), []),
});
