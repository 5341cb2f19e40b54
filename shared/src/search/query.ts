import { wordsOf } from '../person/words.ts';
import { EveryWord } from './every-word.ts';
import { type SearchIndex, termAt } from './index.ts';
import { type Lifts, phraseLifts } from './phrases.ts';
import { Ranking, type SearchScope } from './ranking.ts';
import { type Span, scoreUnit } from './scores.ts';
import { wordsBeginningWith, wordsSpeltLike } from './spans.ts';

export interface Hit {
  /** Place of the person in the list of all people, shard after shard. */
  person: number;
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
  const typed = Array.from(wordsOf(query), (word) => word.folded);
  const words = [...new Set(typed)];
  if (words.length === 0 || scope.limit < 1) return [];
  const exact = words.map((word) => wordsBeginningWith(index, word));
  const find = (spans: readonly (readonly Span[])[], alike: ReadonlyMap<string, readonly Span[]>): Hit[] => {
    if (spans.some(({ length }) => length === 0)) return [];
    const found = new EveryWord(index, spans);
    return best(index, found, phraseLifts(index, typed, alike, found), scope);
  };
  const hits = find(exact, noneAlike);
  if (hits.length > 0) return hits;
  for (let place = 0; place + 1 < words.length; place++) {
    const joined = wordsBeginningWith(index, `${words[place]}${words[place + 1]}`);
    const hits = find(exact.toSpliced(place, 2, joined), noneAlike);
    if (hits.length > 0) return hits;
  }
  const alike = new Map<string, readonly Span[]>();
  for (const areAll of [false, true]) {
    const spans = words.map((word, place) => {
      const known = exact[place] ?? [];
      if (!areAll && known.length > 0) return known;
      const similar = alike.get(word) ?? wordsSpeltLike(index, word);
      alike.set(word, similar);
      return [...known, ...similar];
    });
    const hits = find(spans, alike);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Everybody whom the scope leaves, the first to show first. */
export function listPeople(index: SearchIndex, scope: SearchScope): Hit[] {
  const ranking = new Ranking(index, scope);
  for (let person = 0; person < index.people; person++) ranking.offer(person, 1);
  return ranking.best.map(({ person, score }) => ({ person, score, terms: [] }));
}

function best(index: SearchIndex, found: EveryWord, lifts: Lifts, scope: SearchScope): Hit[] {
  const ranking = new Ranking(index, scope);
  for (const person of found.people) if (!lifts.has(person)) ranking.offer(person, found.of(person));
  for (const [person, { score }] of lifts) ranking.offer(person, score);
  const termsOf = found.termsOf(ranking.best.map(({ person }) => person));
  return ranking.best.map(({ person, score }) => {
    const phrases = (lifts.get(person)?.phrases ?? []).map((term) => termAt(index, term));
    return { person, score: score / scoreUnit, terms: [...phrases, ...termsOf(person)] };
  });
}
