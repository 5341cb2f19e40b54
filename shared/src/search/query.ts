import { foldedWordsOf } from '../person/words.ts';
import { foundByEvery } from './every-word.ts';
import type { SearchIndex } from './index.ts';
import { phrasesOf } from './phrases.ts';
import { Ranking, type SearchScope } from './ranking.ts';
import { type Span, scoreUnit } from './scores.ts';
import { foundByOne } from './single-word.ts';
import { wordsBeginningWith, wordsSpeltLike } from './spans.ts';

export interface Hit {
  /** Place of the person in the list of all people, shard after shard. */
  person: number;
  /** In {@link scoreUnit}s. */
  score: number;
  /** The folded terms that led here, best first: the reason for the hit. */
  terms: string[];
}

const noneAlike: ReadonlyMap<string, readonly Span[]> = new Map();

/**
 * People for a query, best first. Every word must be found (as the beginning of a word, or of a phrase); if that finds
 * nobody, two neighbours count as one word ("postgre sql"); if that finds nobody, words spelt alike count for those that
 * nobody has, and at last for all of them.
 */
export function searchPeople(index: SearchIndex, query: string, scope: SearchScope): Hit[] {
  const typed = foldedWordsOf(query);
  const words = [...new Set(typed)];
  if (words.length === 0 || scope.limit < 1) return [];
  const find = (spans: readonly (readonly Span[])[], alike: ReadonlyMap<string, readonly Span[]>): Hit[] => {
    if (spans.some(({ length }) => length === 0)) return [];
    const [only, ...others] = spans;
    if (only !== undefined && others.length === 0 && typed.length === 1) return foundByOne(index, only, scope);
    return foundByEvery(index, spans, phrasesOf(index, typed, alike), scope);
  };
  const exact = words.map((word) => wordsBeginningWith(index, word));
  const hits = find(exact, noneAlike);
  if (hits.length > 0) return hits;
  for (let place = 0; place + 1 < words.length; place++) {
    const joined = wordsBeginningWith(index, `${words[place]}${words[place + 1]}`);
    const hits = find(exact.toSpliced(place, 2, joined), noneAlike);
    if (hits.length > 0) return hits;
  }
  return findAlike(index, words, exact, find);
}

/** With words spelt alike: for the words that nobody has, and where that finds nobody, for every word. */
function findAlike(
  index: SearchIndex,
  words: readonly string[],
  exact: readonly (readonly Span[])[],
  find: (spans: readonly (readonly Span[])[], alike: ReadonlyMap<string, readonly Span[]>) => Hit[],
): Hit[] {
  const alike = new Map<string, readonly Span[]>();
  const widen = (word: string, known: readonly Span[]): readonly Span[] => {
    const similar = alike.get(word) ?? wordsSpeltLike(index, word);
    alike.set(word, similar);
    return [...known, ...similar];
  };
  const unknown = words.map((word, place) => {
    const known = exact[place] ?? [];
    return known.length > 0 ? known : widen(word, known);
  });
  if (alike.size > 0) {
    const hits = find(unknown, alike);
    if (hits.length > 0 || alike.size === words.length) return hits;
  }
  return find(
    words.map((word, place) => widen(word, exact[place] ?? [])),
    alike,
  );
}

/** Everybody whom the scope leaves, the first to show first. */
export function listPeople(index: SearchIndex, scope: SearchScope): Hit[] {
  const ranking = new Ranking(index, scope);
  for (let person = 0; person < index.people; person++) ranking.offer(person, scoreUnit);
  return ranking.best.map(({ person, score }) => ({ person, score, terms: [] }));
}
