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

/** A card has room for so many; the page of the concept on the site lists them all. */
const most = 4;

/** Guides about a concept, those first that are about little else, as many as a card has room for. */
export function guidesAbout(conceptId: string, guides: readonly Guide[]): Guide[] {
  return guides
    .filter(({ topics }) => topics.includes(conceptId))
    .sort((one, other) => one.topics.length - other.topics.length)
    .slice(0, most);
}
