import { type Story, storySchema } from '@kith/shared/feed/story';
import { consentFaults, groundsSchema, mayStand } from '@kith/shared/story/grounds';
import { conceptId } from '@kith/shared/vocabulary/concept';
import * as z from 'zod/mini';
import type { Fault } from '../report.ts';
import { type ContentFile, readEntry } from './entry.ts';
import { knownTopics } from './topics.ts';

/** What the feed takes of a story's front matter. */
const entrySchema = z.object({
  title: storySchema.shape.title,
  summary: storySchema.shape.summary,
  kind: storySchema.shape.kind,
  grounds: groundsSchema,
  learner: z.optional(z.string()),
  expert: z.optional(z.string()),
  people: z._default(storySchema.shape.people, []),
  topics: z._default(z.array(conceptId), []),
});

export interface Stories {
  /** Sorted by id. */
  stories: Story[];
  faults: Fault[];
}

/**
 * The index of the learning stories: those that may be told today, and stand on cards.
 * @param listed whether a person of this id is in the directory; others are left out of a story's people, so that the
 *   stories that come with Kith serve any organisation
 * @param isConcept whether the vocabulary has a concept of this id
 * @param today a consent has to hold on it
 */
export function readStories(
  files: readonly ContentFile[],
  listed: (id: string) => boolean,
  isConcept: (id: string) => boolean,
  today: Date,
): Stories {
  const faults: Fault[] = [];
  const stories = files.flatMap((file): Story[] => {
    const entry = readEntry(file, entrySchema, faults);
    if (entry === undefined) return [];
    const { title, summary, kind, people, grounds, learner, expert } = entry.data;
    const everybody = [learner, expert, ...people].filter((id) => id !== undefined);
    const objections = consentFaults(grounds, everybody, today);
    for (const reason of objections) {
      const place = { file: entry.file, line: entry.lineOf('grounds'), field: 'grounds' };
      faults.push({ severity: 'error', ...place, reason, outcome: 'the story is left out' });
    }
    if (objections.length > 0 || !mayStand(grounds, 'card')) return [];
    const topics = knownTopics(entry, isConcept, 'the story is published without it', faults);
    return [
      { id: entry.id, title, summary, kind, people: people.filter(listed), topics, path: `/stories/${entry.id}/` },
    ];
  });
  return { stories: stories.sort((left, right) => (left.id < right.id ? -1 : 1)), faults };
}
