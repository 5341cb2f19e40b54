import { type SearchIndex, termAt } from './index.ts';
import type { Hit } from './query.ts';
import { Ranking, type SearchScope } from './ranking.ts';
import { countPostings, Scores, type Span } from './scores.ts';

/**
 * Those who are found by every word, best first.
 * @param words the terms that each word stands for
 * @param phrases terms that lift whoever has them, since they are the whole query
 */
export function foundByEvery(
  index: SearchIndex,
  words: readonly (readonly Span[])[],
  phrases: readonly Span[],
  scope: SearchScope,
): Hit[] {
  const counted = words.map((spans) => ({ spans, postings: countPostings(index, spans) }));
  // The word that finds the fewest people first: nobody but those is looked at for the others.
  counted.sort((left, right) => left.postings - right.postings);
  const scores: Scores[] = [];
  for (const { spans } of counted) scores.push(new Scores(index, spans, scores.at(-1)));
  const last = scores.at(-1);
  if (last === undefined) return [];
  const lifts = new Scores(index, phrases, last);
  const ranking = new Ranking(index, scope);
  for (let person = 0; person < index.people; person++) {
    if (last.of(person) === 0) continue;
    let sum = 0;
    for (const word of scores) sum += word.of(person);
    ranking.offer(person, Math.max(lifts.of(person), sum / scores.length));
  }
  const people = ranking.best.map(({ person }) => person);
  const all = [lifts, ...scores];
  const terms = all.map((each) => each.termsOf(people));
  for (const each of all) each.release();
  return ranking.best.map(({ person, score }) => ({
    person,
    score,
    terms: terms.flatMap((of) => {
      const term = of.get(person);
      return term === undefined ? [] : [termAt(index, term)];
    }),
  }));
}
