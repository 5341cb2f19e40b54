import { hash32 } from '../hash.ts';
import { NumberList } from '../number-list.ts';
import { distinctSteps, lowerBound, type Steps, sortedList, sortSteps, stepLength } from '../sorted.ts';

/** Where a person is in the cache: the shard's index and the place in it. */
export interface Place {
  shard: number;
  position: number;
}

/** "KTHN" in the first number; another layout gets another version. */
const magic = 0x4b54484e;
const version = 4;
const headerNumbers = 4;

/** Shards hold about 128 people and never more than this. */
const placeFactor = 65_536;

/**
 * From a key's hash to the people who may bear it, read where it lies.
 *
 * Layout, version 4: unsigned 32-bit numbers in the machine's byte order (they never leave the machine): a header
 * (magic `KTHN`, version, number of entries, number of words), the key of each entry, sorted, the place of each: shard × 65,536
 * + position, and the sorted hashes of the words that somebody has for a given or a family name. Entries with the same key are
 * sorted by place.
 */
export interface NameIndex {
  hashes: Uint32Array;
  places: Uint32Array;
  words: Uint32Array;
}

/** Collects the places of keys, in any order, and sorts them in steps. */
export class NameIndexBuilder {
  readonly #hashes = new NumberList();
  readonly #places = new NumberList();
  readonly #words = new NumberList();

  /**
   * A place beyond the 65,536 people of a shard cannot be told, so whoever is there is not recognised.
   * @param key of `nameKeys`, or the `smallHash` of an identifier key
   */
  add(key: number, { shard, position }: Place): void {
    if (position >= placeFactor) return;
    this.#hashes.push(key);
    this.#places.push(shard * placeFactor + position);
  }

  /** Notes that somebody's given or family name begins or ends with this folded word. */
  addWord(part: NamePart, folded: string): void {
    this.#words.push(wordHash(part, folded));
  }

  *finish(): Steps<Uint8Array<ArrayBuffer>> {
    const count = this.#hashes.length;
    const entries = new Uint32Array(count);
    for (let entry = 0; entry < count; entry++) {
      entries[entry] = entry;
      if (entry % stepLength === 0) yield;
    }
    const sorted = yield* sortSteps(
      entries,
      (left, right) => this.#hashes.at(left) - this.#hashes.at(right) || this.#places.at(left) - this.#places.at(right),
    );
    const words = yield* distinctSteps(yield* sortedList(this.#words));
    const numbers = new Uint32Array(headerNumbers + 2 * count + words.length);
    numbers.set([magic, version, count, words.length]);
    const index = sectionsOf(numbers, count);
    index.words.set(words);
    for (let place = 0; place < count; place++) {
      index.hashes[place] = this.#hashes.at(sorted[place] ?? 0);
      index.places[place] = this.#places.at(sorted[place] ?? 0);
      if (place % stepLength === 0) yield;
    }
    return new Uint8Array(numbers.buffer);
  }
}

/** @returns undefined for another version, or bytes that are something else: the index has to be built anew */
export function openNameIndex(given: Uint8Array): NameIndex | undefined {
  if (given.byteLength % 4 !== 0 || given.byteLength < headerNumbers * 4) return undefined;
  // Numbers have to lie at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [first, second, count = 0, words = 0] = numbers;
  if (first !== magic || second !== version || numbers.length !== headerNumbers + 2 * count + words) return undefined;
  return sectionsOf(numbers, count);
}

const sectionsOf = (numbers: Uint32Array, count: number): NameIndex => ({
  hashes: numbers.subarray(headerNumbers, headerNumbers + count),
  places: numbers.subarray(headerNumbers + count, headerNumbers + 2 * count),
  words: numbers.subarray(headerNumbers + 2 * count),
});

/** Which part of a name a word is. */
export type NamePart = 'given' | 'family';

const wordHash = (part: NamePart, folded: string): number => hash32(`${part} ${folded}`);

/** Whether somebody has the word for the first of their given names, or the last of their family names. */
export function isNameWord({ words }: NameIndex, part: NamePart, folded: string): boolean {
  const hash = wordHash(part, folded);
  return words[lowerBound(words, hash)] === hash;
}

/** Everybody who may bear the key; the caller compares the names themselves. */
export function placesOf(index: NameIndex, hash: number): Place[] {
  const places: Place[] = [];
  for (let at = lowerBound(index.hashes, hash); index.hashes[at] === hash; at++) {
    const place = index.places[at] ?? 0;
    places.push({ shard: Math.floor(place / placeFactor), position: place % placeFactor });
  }
  return places;
}
