import * as z from 'zod/mini';
import { conceptId } from '../vocabulary/concept.ts';
import { relationshipKinds } from '../vocabulary/relationship.ts';

/** What a card needs to know of a story on the site: enough for a link, not the story. */
export const storySchema = z.strictObject({
  id: conceptId,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  summary: z.string().check(z.maxLength(600)),
  kind: z.enum(relationshipKinds),
  /** Ids of the people whom it is about. */
  people: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(50)),
  /** Ids of topic concepts. */
  topics: z.array(conceptId).check(z.maxLength(50)),
  /** The page, from the root of the feed's origin: `/stories/the-notebook/`. */
  path: z.string().check(z.regex(/^\/[a-z0-9/-]*$/), z.maxLength(300)),
});

export type Story = z.infer<typeof storySchema>;
