import { postingFields, type SearchIndex, termAt } from './index.ts';
import type { Hit } from './query.ts';
import { Ranking, type SearchScope } from './ranking.ts';
import { type Span, worthOf } from './scores.ts';

/**
 * Those who are found by one word, best first. The postings of a term are in the order in which people would be shown,
 * so that of each term no more than the first few are looked at: a single letter has a hundred thousand of them.
 * @param spans the terms that the word stands for
 */
export function foundByOne(index: SearchIndex, spans: readonly Span[], scope: SearchScope): Hit[] {
  const ranking = new Ranking(index, scope);
  const terms = new Map<number, number>();
  for (const { first, end, value } of spans) {
    const worth = worthOf(value);
    for (let term = first; term < end; term++) offer(index, term, worth, ranking, scope, terms);
  }
  return ranking.best.map(({ person, score }) => ({ person, score, terms: [termAt(index, terms.get(person) ?? 0)] }));
}

/**
 * Offers the first people of a term. A letter stands for thousands of terms, and the first one typed is searched by code that the
 * browser has not made fast yet: of most terms one person is looked at.
 * @param terms is told of those who were taken
 */
function offer(
  index: SearchIndex,
  term: number,
  worth: Uint8Array,
  ranking: Ranking,
  { limit, colleagues }: SearchScope,
  terms: Map<number, number>,
): void {
  const { postings, postingStarts, people } = index;
  const to = Math.min(postingStarts[term + 1] ?? 0, postings.length);
  let strangers = 0;
  for (let at = postingStarts[term] ?? 0; at < to && strangers < limit; at++) {
    const posting = postings[at] ?? 0;
    const score = worth[posting % postingFields] ?? 0;
    if (score < ranking.least) return;
    const person = Math.floor(posting / postingFields);
    if (person >= people) continue;
    const outcome = ranking.offer(person, score);
    if (outcome === 'taken') terms.set(person, term);
    // A colleague comes after others of the same rank, and leaves the place to them.
    if (colleagues?.has(person) === true) continue;
    // Nobody who follows is worth more, or ranks higher.
    if (outcome === 'left') return;
    // Who does not pass, and who has the term in a second field, leaves the place to somebody else.
    if (outcome === 'taken') strangers += 1;
  }
}
