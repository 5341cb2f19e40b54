import Fuse from 'fuse.js/basic';
import type { Concept } from '../vocabulary/concept.ts';

const most = 5;

/** Topics whose labels are spelt most like what was typed, the nearest first. */
export function nearestConcepts(concepts: Iterable<Concept>, typed: string): Concept[] {
  const topics = [...concepts].filter(({ kind }) => kind === 'topic' || kind === 'practice');
  const matcher = new Fuse(topics, { keys: ['prefLabel', 'altLabel'], threshold: 0.45, ignoreLocation: true });
  // Longer texts are no topics, and Fuse takes long over them.
  return matcher.search(typed.trim().slice(0, 32), { limit: most }).map(({ item }) => item);
}
