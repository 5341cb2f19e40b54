import { firstWhere } from '../sorted.ts';
import { readUtf8 } from './utf8.ts';

/** "KTHS" in the first number; another layout gets another version. */
const magic = 0x4b544853;
const version = 3;
const headerNumbers = 8;

/** Values of `field` in a posting: at least as many as there are fields. */
export const postingFields = 16;

/**
 * The table that people are searched in, read where it lies: opening it and looking something up take no longer in a
 * large directory, and nothing is made of it but what is asked for.
 *
 * Layout, version 3: one block of unsigned 32-bit numbers in the machine's byte order (it never leaves the machine),
 * then text.
 *
 * | numbers | what |
 * |---|---|
 * | 8 | header: magic `KTHS`, version, people, words, terms, postings, bytes of text, 0 |
 * | terms + 1 | where each term's text begins, in bytes from the beginning of the text |
 * | terms + 1 | where each term's postings begin |
 * | words | what letters a word has and how many, see `spelling.ts` |
 * | people | what ranks equals and whom a filter for openness leaves, see `standing.ts` |
 * | postings | place of the person in the list of all people × 16 + index into `fields`, of each term the first to show first |
 * | text | the terms in UTF-8, one after the other |
 *
 * Terms are folded. Single words come first, whole phrases (with spaces) after them, each part sorted by its bytes. A value
 * that is a single word stands among the phrases too where filters ask for it, with a space at its end.
 */
export interface SearchIndex {
  people: number;
  /** Terms below this one are words, the others phrases. */
  words: number;
  terms: number;
  textStarts: Uint32Array;
  postingStarts: Uint32Array;
  signatures: Uint32Array;
  standings: Uint32Array;
  postings: Uint32Array;
  text: Uint8Array;
}

/** How many of each there are: all that the layout depends on. */
export type SearchIndexSize = Pick<SearchIndex, 'people' | 'words' | 'terms'> & { postings: number; bytes: number };

/** An index of this size with nothing in it yet but its header, and the bytes that it lies in. */
export function blankSearchIndex(size: SearchIndexSize): { index: SearchIndex; bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new Uint8Array(bytesOf(size));
  const header = [magic, version, size.people, size.words, size.terms, size.postings, size.bytes];
  new Uint32Array(bytes.buffer, 0, headerNumbers).set(header);
  return { index: sectionsOf(bytes, size), bytes };
}

/**
 * Opens what the builder made. The bytes inside are trusted no further than that reading them does no harm.
 * @returns undefined for another version, or bytes that are something else: the index has to be built anew
 */
export function openSearchIndex(given: Uint8Array): SearchIndex | undefined {
  if (given.byteLength < headerNumbers * 4) return undefined;
  // Numbers have to lie at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers);
  if (header[0] !== magic || header[1] !== version) return undefined;
  const [, , people = 0, words = 0, terms = 0, postings = 0, text = 0] = header;
  const size = { people, words, terms, postings, bytes: text };
  return words <= terms && bytesOf(size) === bytes.byteLength ? sectionsOf(bytes, size) : undefined;
}

const bytesOf = ({ people, words, terms, postings, bytes }: SearchIndexSize): number =>
  (headerNumbers + 2 * (terms + 1) + words + people + postings) * 4 + bytes;

function sectionsOf(
  bytes: Uint8Array,
  { people, words, terms, postings, bytes: length }: SearchIndexSize,
): SearchIndex {
  let at = bytes.byteOffset + headerNumbers * 4;
  const numbers = (count: number): Uint32Array => {
    at += count * 4;
    return new Uint32Array(bytes.buffer, at - count * 4, count);
  };
  const sections = {
    textStarts: numbers(terms + 1),
    postingStarts: numbers(terms + 1),
    signatures: numbers(words),
    standings: numbers(people),
    postings: numbers(postings),
  };
  return { people, words, terms, ...sections, text: new Uint8Array(bytes.buffer, at, length) };
}

export function termAt(index: SearchIndex, term: number): string {
  return readUtf8(index.text, startOf(index, term), startOf(index, term + 1));
}

/** The terms from `from` up to `to` that begin with these bytes: `[first, end)`. */
export function beginningWith(
  index: SearchIndex,
  prefix: Uint8Array,
  from: number,
  to: number,
): [first: number, end: number] {
  const first = from + firstWhere(to - from, (place) => comparePrefix(index, from + place, prefix) >= 0);
  return [first, first + firstWhere(to - first, (place) => comparePrefix(index, first + place, prefix) > 0)];
}

/** Whether the term is exactly these bytes, of which it is known to begin with them. */
export function isWhole(index: SearchIndex, term: number, prefix: Uint8Array): boolean {
  return startOf(index, term + 1) - startOf(index, term) === prefix.length;
}

/** Where a term begins in the text; never outside it, whatever a damaged index says. */
export function startOf(index: SearchIndex, term: number): number {
  return Math.min(index.textStarts[term] ?? 0, index.text.length);
}

/** 0 if the term begins with the prefix, else below or above 0 as the term comes before or after such terms. */
function comparePrefix(index: SearchIndex, term: number, prefix: Uint8Array): number {
  const start = startOf(index, term);
  const length = startOf(index, term + 1) - start;
  for (let place = 0; place < prefix.length; place++) {
    if (place >= length) return -1;
    const difference = (index.text[start + place] ?? 0) - (prefix[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
