import { wordsOf } from '../person/words.ts';
import type { SearchTable } from './index.ts';
import type { SearchRequest } from './request.ts';
import { postingsOf } from './scores.ts';
import { wordsBeginningWith, wordsSpeltLike } from './spans.ts';

/** Of more it is quicker to read them all. */
const mostPostings = 2 ** 16;

/** From which posting to which; `to` exclusive. */
export type PostingRange = readonly [from: number, to: number];

/**
 * The postings that the search for one word looks at, as most searches begin: it needs no others, and whoever opens a window
 * and types at once need not wait for all of a large directory.
 * @returns undefined where a search looks at other ones too, or at too many
 */
export function postingsOfFirstWord(table: SearchTable, request: SearchRequest): PostingRange[] | undefined {
  const [word, ...others] = Array.from(wordsOf(request.text), ({ folded }) => folded);
  const isNarrowed = request.filters.length > 0 || request.department !== undefined;
  if (word === undefined || others.length > 0 || isNarrowed) return undefined;
  const known = wordsBeginningWith(table, word);
  const spans = known.length > 0 ? known : wordsSpeltLike(table, word);
  const ranges = spans.map(({ first, end }) => postingsOf(table, first, end)).filter(([from, to]) => to > from);
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0) > mostPostings ? undefined : ranges;
}
