import { foldedWordsOf } from '../person/words.ts';
import { firstWhere, type Steps, stepLength } from '../sorted.ts';
import { bytesOfTerms, openSearchIndex, type SearchIndex, startOf, writeTableOfTerms } from './index.ts';
import type { SearchRequest } from './request.ts';
import { postingsOf } from './scores.ts';
import { wordsBeginningWith } from './spans.ts';
import { utf8 } from './utf8.ts';

/** "KTHB" in the first number; another layout gets another version. */
const magic = 0x4b544842;
const version = 1;
const headerNumbers = 4;
/** Of a part: its key, where it begins in the file, how many postings it has, and the bytes of its table. */
const numbersEach = 4;
const bytesEach = Uint32Array.BYTES_PER_ELEMENT;
/** Of a longer part it is quicker to read all of the index. */
const mostBytes = 2 ** 20;

/**
 * The words of an index in parts by their first two bytes in UTF-8, each with its postings: whoever opens a window and types a
 * word at once needs one part, some ten thousand bytes where the index has ten millions.
 *
 * | file | numbers | what |
 * |---|---|---|
 * | `beginnings` | 4 | header: magic `KTHB`, version, people, parts |
 * | | parts × 4 | see {@link numbersEach}, sorted by key: the first byte × 256 + the second, 0 where there is none |
 * | `words` | people | standings, see `standing.ts` |
 * | | | then part after part, each at a multiple of four: its postings, and its table as `index.ts` has it, without standings |
 */
export interface BeginningFiles {
  beginnings: Uint8Array<ArrayBuffer>;
  words: Uint8Array<ArrayBuffer>;
}

/** Builds both files, in steps. */
export function* writeBeginnings(index: SearchIndex): Steps<BeginningFiles> {
  const { people, standings, postings } = index;
  const parts = yield* partsOf(index);
  const beginnings = new Uint32Array(headerNumbers + parts.length * numbersEach);
  beginnings.set([magic, version, people, parts.length]);
  let from = people * bytesEach;
  for (const [place, { key, first, end }] of parts.entries()) {
    const [start, stop] = postingsOf(index, first, end);
    const bytes = bytesOfTerms(index, first, end);
    beginnings.set([key, from, stop - start, bytes], headerNumbers + place * numbersEach);
    from += (stop - start) * bytesEach + Math.ceil(bytes / bytesEach) * bytesEach;
  }
  const words = new Uint8Array(from);
  const numbers = new Uint32Array(words.buffer);
  numbers.set(standings);
  for (const [place, { first, end }] of parts.entries()) {
    yield;
    const [, begin = 0, posted = 0, bytes = 0] = rowAt(beginnings, place);
    const [start] = postingsOf(index, first, end);
    numbers.set(postings.subarray(start, start + posted), begin / bytesEach);
    const table = begin + posted * bytesEach;
    writeTableOfTerms(index, first, end, words.subarray(table, table + bytes));
  }
  return { beginnings: new Uint8Array(beginnings.buffer), words };
}

/** Words that begin alike: from which to which, `end` exclusive. */
interface Run {
  key: number;
  first: number;
  end: number;
}

function* partsOf(index: SearchIndex): Steps<Run[]> {
  const parts: Run[] = [];
  let last: Run | undefined;
  for (let term = 0; term < index.words; term++) {
    if (term % stepLength === 0) yield;
    const key = keyOf(index.text, startOf(index, term), startOf(index, term + 1));
    if (last?.key === key) {
      last.end = term + 1;
      continue;
    }
    last = { key, first: term, end: term + 1 };
    parts.push(last);
  }
  return parts;
}

const keyOf = (bytes: Uint8Array, from: number, to: number): number =>
  (to > from ? (bytes[from] ?? 0) : 0) * 256 + (to > from + 1 ? (bytes[from + 1] ?? 0) : 0);

const rowAt = (beginnings: Uint32Array, place: number): Uint32Array =>
  beginnings.subarray(headerNumbers + place * numbersEach, headerNumbers + (place + 1) * numbersEach);

/** What lies where in the file of words: from which byte to which, `to` exclusive. */
export interface WordsPart {
  /** The word that is searched for, folded. */
  word: string;
  people: number;
  standings: { from: number; to: number };
  postings: { from: number; to: number };
  table: { from: number; to: number };
}

/**
 * The part that the search for one word looks at, as most searches begin.
 * @param given the file `beginnings`
 * @returns undefined where a search looks at more, where no word begins so (it may be misspelt), and where the file is something else
 */
export function partSearched(given: Uint8Array, request: SearchRequest): WordsPart | undefined {
  const [word, ...others] = foldedWordsOf(request.text);
  const isNarrowed = request.filters.length > 0 || request.department !== undefined;
  const prefix = utf8(word ?? '');
  // Of a single letter there are too many.
  if (word === undefined || others.length > 0 || isNarrowed || prefix.length < 2) return undefined;
  if (given.byteLength % bytesEach !== 0 || given.byteLength < headerNumbers * bytesEach) return undefined;
  const beginnings = new Uint32Array(given.slice().buffer);
  const [found, written, people = 0, parts = 0] = beginnings;
  if (found !== magic || written !== version || beginnings.length !== headerNumbers + parts * numbersEach)
    return undefined;
  const wanted = keyOf(prefix, 0, prefix.length);
  const place = firstWhere(parts, (at) => (rowAt(beginnings, at)[0] ?? 0) >= wanted);
  const [key, from = 0, posted = 0, bytes = 0] = rowAt(beginnings, place);
  const length = posted * bytesEach + bytes;
  if (key !== wanted || length > mostBytes) return undefined;
  const table = from + posted * bytesEach;
  return {
    word,
    people,
    standings: { from: 0, to: people * bytesEach },
    postings: { from, to: table },
    table: { from: table, to: from + length },
  };
}

/**
 * The index with that part alone, to be searched for its word and nothing else.
 * @param standings as they lie in the file of words
 * @param read postings and table, as they lie there
 * @returns undefined where no word begins so, and for bytes that are something else
 */
export function openPart(
  { word, people, postings, table }: WordsPart,
  standings: ArrayBuffer,
  read: ArrayBuffer,
): SearchIndex | undefined {
  if (standings.byteLength !== people * bytesEach || read.byteLength !== table.to - postings.from) return undefined;
  const posted = postings.to - postings.from;
  const index = openSearchIndex({ table: new Uint8Array(read, posted), postings: new Uint8Array(read, 0, posted) });
  if (index === undefined || wordsBeginningWith(index, word).length === 0) return undefined;
  return { ...index, people, standings: new Uint32Array(standings) };
}
