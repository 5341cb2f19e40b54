import { firstWhere } from '../sorted.ts';
import { readUtf8 } from './utf8.ts';

/** "KTHS" in the first number; another layout gets another version. */
const magic = 0x4b544853;
const version = 4;
const headerNumbers = 8;

/** Values of `field` in a posting: at least as many as there are fields. */
export const postingFields = 16;

/**
 * The table that people are searched in, read where it lies: opening it and looking something up take no longer in a
 * large directory, and nothing is made of it but what is asked for. In a file of their own are the postings, two thirds of it.
 * What the first word asks that somebody types lies once more in parts, see `beginnings.ts`.
 *
 * Layout, version 4. The table is one block of unsigned 32-bit numbers in the machine's byte order (it never leaves the
 * machine), then text:
 *
 * | numbers | what |
 * |---|---|
 * | 8 | header: magic `KTHS`, version, people, words, terms, postings, bytes of text, 0 |
 * | terms + 1 | where each term's text begins, in bytes from the beginning of the text |
 * | terms + 1 | where each term's postings begin |
 * | words | what letters a word has and how many, see `spelling.ts` |
 * | people | what ranks equals and whom a filter for openness leaves, see `standing.ts` |
 * | text | the terms in UTF-8, one after the other |
 *
 * The postings are numbers of the same kind: place of the person in the list of all people × 16 + index into `fields`, of
 * each term the first to show first.
 *
 * Terms are folded. Single words come first, whole phrases (with spaces) after them, each part sorted by its bytes. A value
 * that is a single word stands among the phrases too where filters ask for it, with a space at its end.
 */
export interface SearchTable {
  people: number;
  /** Terms below this one are words, the others phrases. */
  words: number;
  terms: number;
  /** How many postings there are. */
  posted: number;
  textStarts: Uint32Array;
  postingStarts: Uint32Array;
  signatures: Uint32Array;
  standings: Uint32Array;
  text: Uint8Array;
}

/** The table with its postings. */
export interface SearchIndex extends SearchTable {
  postings: Uint32Array;
}

/** What an index is opened with. */
export interface IndexFiles {
  table: Uint8Array<ArrayBuffer>;
  postings: Uint8Array<ArrayBuffer>;
}

/** How many of each there are: all that the layout depends on. */
export type SearchIndexSize = Pick<SearchTable, 'people' | 'words' | 'terms' | 'posted'> & { bytes: number };

/** An index of this size with nothing in it yet but its header, and the files that it lies in. */
export function blankSearchIndex(size: SearchIndexSize): { index: SearchIndex; files: IndexFiles } {
  const table = blankTable(size);
  const postings = new Uint32Array(size.posted);
  return {
    index: { ...sectionsOf(table, size), postings },
    files: { table, postings: new Uint8Array(postings.buffer) },
  };
}

/** How long the table of some terms alone is, in bytes; all of them words, or all phrases. */
export const bytesOfTerms = (index: SearchTable, first: number, end: number): number =>
  bytesOf(sizeOfTerms(index, first, end));

/**
 * Writes the table of some words alone, without anybody's standing: they are searched in it as in the whole.
 * @param bytes as many as {@link bytesOfTerms} says, at a multiple of four
 */
export function writeTableOfTerms(index: SearchTable, first: number, end: number, bytes: Uint8Array): void {
  const { postingStarts, signatures, text } = index;
  const size = sizeOfTerms(index, first, end);
  writeHeader(bytes, size);
  const sections = sectionsOf(bytes, size);
  const [textStart, postingStart] = [startOf(index, first), postingStarts[first] ?? 0];
  for (let term = first; term <= end; term++) {
    sections.textStarts[term - first] = startOf(index, term) - textStart;
    sections.postingStarts[term - first] = (postingStarts[term] ?? 0) - postingStart;
  }
  sections.signatures.set(signatures.subarray(first, end));
  sections.text.set(text.subarray(textStart, textStart + size.bytes));
}

function sizeOfTerms(index: SearchTable, first: number, end: number): SearchIndexSize {
  const posted = (index.postingStarts[end] ?? 0) - (index.postingStarts[first] ?? 0);
  return {
    people: 0,
    words: end - first,
    terms: end - first,
    posted,
    bytes: startOf(index, end) - startOf(index, first),
  };
}

function blankTable(size: SearchIndexSize): Uint8Array<ArrayBuffer> {
  const table = new Uint8Array(bytesOf(size));
  writeHeader(table, size);
  return table;
}

function writeHeader(table: Uint8Array, size: SearchIndexSize): void {
  const header = [magic, version, size.people, size.words, size.terms, size.posted, size.bytes];
  new Uint32Array(table.buffer, table.byteOffset, headerNumbers).set(header);
}

/**
 * Opens the table that the builder made. The bytes inside are trusted no further than that reading them does no harm.
 * @returns undefined for another version, or bytes that are something else: the index has to be built anew
 */
export function openSearchTable(given: Uint8Array): SearchTable | undefined {
  if (given.byteLength < headerNumbers * 4) return undefined;
  const bytes = aligned(given);
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers);
  if (header[0] !== magic || header[1] !== version) return undefined;
  const [, , people = 0, words = 0, terms = 0, posted = 0, text = 0] = header;
  const size = { people, words, terms, posted, bytes: text };
  return words <= terms && bytesOf(size) === bytes.byteLength ? sectionsOf(bytes, size) : undefined;
}

/** The table with its postings; undefined where they are not as many as it has. */
function withPostings(table: SearchTable, given: Uint8Array): SearchIndex | undefined {
  if (given.byteLength !== table.posted * 4) return undefined;
  const bytes = aligned(given);
  return { ...table, postings: new Uint32Array(bytes.buffer, bytes.byteOffset, table.posted) };
}

/** Both files as the builder made them; undefined where they are something else. */
export function openSearchIndex({ table, postings }: IndexFiles): SearchIndex | undefined {
  const opened = openSearchTable(table);
  return opened && withPostings(opened, postings);
}

/** Numbers have to lie at multiples of four. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());

const bytesOf = ({ people, words, terms, bytes }: SearchIndexSize): number =>
  (headerNumbers + 2 * (terms + 1) + words + people) * 4 + bytes;

function sectionsOf(bytes: Uint8Array, { people, words, terms, posted, bytes: length }: SearchIndexSize): SearchTable {
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
  };
  return { people, words, terms, posted, ...sections, text: new Uint8Array(bytes.buffer, at, length) };
}

export function termAt(index: SearchTable, term: number): string {
  return readUtf8(index.text, startOf(index, term), startOf(index, term + 1));
}

/** The terms from `from` up to `to` that begin with these bytes: `[first, end)`. */
export function beginningWith(
  index: SearchTable,
  prefix: Uint8Array,
  from: number,
  to: number,
): [first: number, end: number] {
  const first = from + firstWhere(to - from, (place) => comparePrefix(index, from + place, prefix) >= 0);
  return [first, first + firstWhere(to - first, (place) => comparePrefix(index, first + place, prefix) > 0)];
}

/** Whether the term is exactly these bytes, of which it is known to begin with them. */
export function isWhole(index: SearchTable, term: number, prefix: Uint8Array): boolean {
  return startOf(index, term + 1) - startOf(index, term) === prefix.length;
}

/** Where a term begins in the text; never outside it, whatever a damaged index says. */
export function startOf(index: SearchTable, term: number): number {
  return Math.min(index.textStarts[term] ?? 0, index.text.length);
}

/** 0 if the term begins with the prefix, else below or above 0 as the term comes before or after such terms. */
function comparePrefix(index: SearchTable, term: number, prefix: Uint8Array): number {
  const start = startOf(index, term);
  const length = startOf(index, term + 1) - start;
  for (let place = 0; place < prefix.length; place++) {
    if (place >= length) return -1;
    const difference = (index.text[start + place] ?? 0) - (prefix[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
