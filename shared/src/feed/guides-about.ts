import type { Guide } from './guide.ts';

/** A card has room for so many; the page of the concept on the site lists them all. */
const most = 4;

/** Guides about a concept, those first that are about little else, as many as a card has room for. */
export function guidesAbout(conceptId: string, guides: readonly Guide[]): Guide[] {
  return guides
    .filter(({ topics }) => topics.includes(conceptId))
    .sort((one, other) => one.topics.length - other.topics.length)
    .slice(0, most);
}
