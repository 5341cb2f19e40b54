import { type Guide, guideSchema } from '@kith/shared/feed/guide';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import * as z from 'zod/mini';
import type { Fault } from '../report.ts';
import { type ContentFile, readEntry } from './entry.ts';
import { knownTopics } from './topics.ts';

/** What the feed takes of a guide's front matter. */
const entrySchema = z.object({
  title: guideSchema.shape.title,
  summary: guideSchema.shape.summary,
  /** Roles, by the id of their concept. */
  for: z._default(guideSchema.shape.topics, []),
  kinds: z._default(z.array(z.enum(relationshipKinds)), []),
  topics: z._default(guideSchema.shape.topics, []),
});

export interface Guides {
  /** Sorted by id. */
  guides: Guide[];
  faults: Fault[];
}

/**
 * The index of the guides. A guide is about its topics, and about the roles and kinds it is for where the vocabulary has them.
 * @param isConcept whether the vocabulary has a concept of this id
 */
export function readGuides(files: readonly ContentFile[], isConcept: (id: string) => boolean): Guides {
  const faults: Fault[] = [];
  const guides = files.flatMap((file): Guide[] => {
    const entry = readEntry(file, entrySchema, faults);
    if (entry === undefined) return [];
    const { title, summary, for: roles, kinds } = entry.data;
    const known = knownTopics(entry, isConcept, 'the guide is published without it', faults);
    const topics = [...new Set([...known, ...[...roles, ...kinds].filter(isConcept)])];
    return [{ id: entry.id, title, summary, topics, path: `/guides/${entry.id}/` }];
  });
  return { guides: guides.sort((left, right) => (left.id < right.id ? -1 : 1)), faults };
}
