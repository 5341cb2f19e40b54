import * as z from 'zod/mini';
import { conceptId } from '../vocabulary/concept.ts';
import { storySchema } from './story.ts';

/** What a card needs to know of a guide on the site: enough for a link, not the guide. */
export const guideSchema = z.strictObject({
  id: conceptId,
  title: storySchema.shape.title,
  summary: storySchema.shape.summary,
  /** Ids of the concepts that it is about: topics, kinds of relationship, roles. */
  topics: z.array(conceptId).check(z.maxLength(50)),
  /** The page, from the root of the feed's origin: `/guides/ask-to-learn/`. */
  path: storySchema.shape.path,
});

export type Guide = z.infer<typeof guideSchema>;
