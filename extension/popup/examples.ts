import type { Concept } from '@kith/shared/vocabulary/concept';
import type { Directory } from '../directory/directory.ts';

const wanted = 3;
/** Each try reads some shards: with a hundred thousand people this many are still a matter of a tenth of a second. */
const tries = 8;

/**
 * Up to three topics that somebody in the directory really knows, to try the search with. Another day shows others;
 * narrow topics come first, for they show better than "science" what can be asked.
 * @param day number of the day: the same day gives the same topics
 */
export async function exampleTopics(
  concepts: Iterable<Concept>,
  search: Directory['search'],
  day: number,
): Promise<Concept[]> {
  const topics = [...concepts]
    .filter(({ kind }) => kind === 'topic')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const narrow = topics.filter(({ narrower }) => narrower.length === 0);
  const candidates = narrow.length >= wanted ? narrow : topics;
  const found: Concept[] = [];
  for (let index = 0; index < Math.min(tries, candidates.length) && found.length < wanted; index += 1) {
    // A step that shares no factor with most lengths, so that neighbours in the alphabet do not come together.
    const topic = candidates[(day + index * 7) % candidates.length];
    if (topic === undefined || found.includes(topic)) continue;
    const { hits } = await search({ text: topic.prefLabel, filters: [], limit: 2 });
    if (hits.some(({ reasons }) => reasons.some(({ field }) => field === 'expertise'))) found.push(topic);
  }
  return found;
}
