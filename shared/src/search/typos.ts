import Fuse from 'fuse.js/basic';
import type { SearchIndex } from './index.ts';

interface SimilarTerm {
  /** Index into the table of terms. */
  at: number;
  /** 0 to 1, 1 being equal. */
  closeness: number;
}

const shortestWithTypo = 4;
const mostSimilar = 12;

/** One Fuse for each index; built when the first misspelt word comes, since most queries need none. */
const matchers = new WeakMap<SearchIndex, Fuse<string>>();

/** Words of the table that are spelt like the given one. Words under four letters are not guessed at. */
export function similarTerms(index: SearchIndex, word: string): SimilarTerm[] {
  if (word.length < shortestWithTypo) return [];
  let matcher = matchers.get(index);
  if (matcher === undefined) {
    matcher = new Fuse(index.terms, { includeScore: true, threshold: 0.35, distance: 20 });
    matchers.set(index, matcher);
  }
  return matcher
    .search(word, { limit: mostSimilar })
    .map(({ refIndex, score }) => ({ at: refIndex, closeness: 1 - (score ?? 1) }));
}
