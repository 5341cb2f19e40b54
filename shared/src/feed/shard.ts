import * as z from 'zod/mini';
import { personSchema } from '../person/person.ts';
import { conceptSchema } from '../vocabulary/concept.ts';
import { relationshipKinds } from '../vocabulary/relationship.ts';
import { relationshipGuideSchema } from '../vocabulary/relationship-guide.ts';
import { guideSchema } from './guide.ts';
import { storySchema } from './story.ts';

export const shardSchema = z.strictObject({ people: z.array(personSchema) });
export const vocabularyFileSchema = z.strictObject({
  concepts: z.array(conceptSchema),
  /** How each kind of relationship is lived. Absent in feeds that were made before there were any. */
  relationships: z._default(z.array(relationshipGuideSchema).check(z.maxLength(relationshipKinds.length)), []),
});
export const storiesFileSchema = z.strictObject({
  stories: z.array(storySchema),
  /** Absent in feeds that were made before there were any. */
  guides: z._default(z.array(guideSchema), []),
});
