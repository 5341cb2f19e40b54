import { postingFields, type SearchIndex, termAt } from './index.ts';
import type { Hit } from './query.ts';
import { Ranking, type SearchScope } from './ranking.ts';
import { postingsOf, type Span, worthOf } from './scores.ts';

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
    for (let term = first; term < end; term++)
      for (const person of offer(index, term, worth, ranking, scope)) terms.set(person, term);
  }
  return ranking.best.map(({ person, score }) => ({ person, score, terms: [termAt(index, terms.get(person) ?? 0)] }));
}

/** Offers the first people of a term. @returns those who were taken */
function offer(
  index: SearchIndex,
  term: number,
  worth: Uint8Array,
  ranking: Ranking,
  { limit, colleagues }: SearchScope,
): number[] {
  const taken: number[] = [];
  const [from, to] = postingsOf(index, term, term + 1);
  let strangers = 0;
  for (let at = from; at < to && strangers < limit; at++) {
    const posting = index.postings[at] ?? 0;
    const person = Math.floor(posting / postingFields);
    const score = worth[posting % postingFields] ?? 0;
    if (score < ranking.least) break;
    if (person >= index.people) continue;
    const outcome = ranking.offer(person, score);
    if (outcome === 'taken') taken.push(person);
    // Whoever does not pass, who has the term in a second field, and a colleague, who comes after others of the same rank,
    // leave the place to somebody else.
    if (outcome !== 'barred' && outcome !== 'known' && colleagues?.has(person) !== true) strangers += 1;
  }
  return taken;
}
