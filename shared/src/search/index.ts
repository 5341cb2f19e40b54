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
 * large directory, and nothing is made of it but what is asked for. In files of their own are the postings, two thirds of
 * it, of which the first word that somebody types asks for a few, and once more the words alone, which are all that it asks else.
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
 *
 * The table of the words alone has the same layout, and no phrases.
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

/** All that is built. */
export interface SearchFiles extends IndexFiles {
  /** The table without phrases. */
  words: Uint8Array<ArrayBuffer>;
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

/** The table without its phrases, which are two thirds of it: one word is searched in it as in the whole. */
export function tableOfWords(index: SearchTable): Uint8Array<ArrayBuffer> {
  const { people, words, posted, textStarts, postingStarts, signatures, standings, text } = index;
  const size = { people, words, terms: words, posted, bytes: startOf(index, words) };
  const table = blankTable(size);
  const sections = sectionsOf(table, size);
  sections.textStarts.set(textStarts.subarray(0, words + 1));
  sections.postingStarts.set(postingStarts.subarray(0, words + 1));
  sections.signatures.set(signatures);
  sections.standings.set(standings);
  sections.text.set(text.subarray(0, size.bytes));
  return table;
}

function blankTable(size: SearchIndexSize): Uint8Array<ArrayBuffer> {
  const table = new Uint8Array(bytesOf(size));
  const header = [magic, version, size.people, size.words, size.terms, size.posted, size.bytes];
  new Uint32Array(table.buffer, 0, headerNumbers).set(header);
  return table;
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
