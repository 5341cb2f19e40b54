import { foldedWordsOf } from '../person/words.ts';
import type { SearchIndex, SearchTable } from './index.ts';
import type { SearchRequest } from './request.ts';
import { postingsOf } from './scores.ts';
import { wordsBeginningWith, wordsSpeltLike } from './spans.ts';

/** Of more it is quicker to read them all. */
const mostPostings = 2 ** 16;

/** Terms that lie beside one another, and where their postings are: from which to which, `end` and `to` exclusive. */
export interface TermPostings {
  first: number;
  end: number;
  from: number;
  to: number;
}

/**
 * The postings that the search for one word looks at, as most searches begin: it needs no others, and whoever opens a window
 * and types at once need not wait for all of a large directory.
 * @param table may be without phrases
 * @returns in their order; undefined where a search looks at other ones too, or at too many
 */
export function postingsOfFirstWord(table: SearchTable, request: SearchRequest): TermPostings[] | undefined {
  const [word, ...others] = foldedWordsOf(request.text);
  const isNarrowed = request.filters.length > 0 || request.department !== undefined;
  if (word === undefined || others.length > 0 || isNarrowed) return undefined;
  const known = wordsBeginningWith(table, word);
  const spans = known.length > 0 ? known : wordsSpeltLike(table, word);
  const parts = spans
    .map(({ first, end }) => {
      const [from, to] = postingsOf(table, first, end);
      return { first, end, from, to: Math.max(from, to) };
    })
    .sort((left, right) => left.first - right.first);
  return parts.reduce((sum, { from, to }) => sum + to - from, 0) > mostPostings ? undefined : parts;
}

/**
 * The index with some of its postings alone, to be searched for nothing else: as large as they are.
 * @param parts in their order
 * @param read the postings of each
 */
export function withSomePostings(
  table: SearchTable,
  parts: readonly TermPostings[],
  read: readonly Uint32Array[],
): SearchIndex {
  const posted = read.reduce((sum, { length }) => sum + length, 0);
  const postings = new Uint32Array(posted);
  const postingStarts = table.postingStarts.slice();
  let at = 0;
  for (const [place, { first, end, from }] of parts.entries()) {
    const piece = read[place] ?? new Uint32Array();
    postings.set(piece, at);
    for (let term = first; term <= end; term++) postingStarts[term] = (table.postingStarts[term] ?? 0) - from + at;
    at += piece.length;
  }
  return { ...table, posted, postings, postingStarts };
}
