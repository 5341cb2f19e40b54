import { hash32 } from '../hash.ts';
import { NumberList } from '../number-list.ts';
import { lowerBound, type Steps, sortSteps, stepLength } from '../sorted.ts';

/** Where a person is in the cache: the shard's index and the place in it. */
export interface Place {
  shard: number;
  position: number;
}

/** "KTHN" in the first number; another layout gets another version. */
const magic = 0x4b54484e;
const version = 1;
const headerNumbers = 4;

/** Shards hold about 128 people and never more than this. */
const placeFactor = 65_536;

/**
 * From a key's hash to the people who may bear it, read where it lies.
 *
 * Layout, version 1: unsigned 32-bit numbers in the machine's byte order (they never leave the machine): a header
 * (magic `KTHN`, version, number of entries, 0), the hash of each entry, sorted, and the place of each: shard × 65,536 +
 * position. Entries with the same hash are sorted by place.
 */
export interface NameIndex {
  hashes: Uint32Array;
  places: Uint32Array;
}

/** Collects the places of keys, in any order, and sorts them in steps. */
export class NameIndexBuilder {
  readonly #hashes = new NumberList();
  readonly #places = new NumberList();

  /** A place beyond the 65,536 people of a shard cannot be told, so whoever is there is not recognised. */
  add(key: string, { shard, position }: Place): void {
    if (position >= placeFactor) return;
    this.#hashes.push(hash32(key));
    this.#places.push(shard * placeFactor + position);
  }

  *finish(): Steps<{ index: NameIndex; bytes: Uint8Array<ArrayBuffer> }> {
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
    const numbers = new Uint32Array(headerNumbers + 2 * count);
    numbers.set([magic, version, count]);
    const index = sectionsOf(numbers, count);
    for (let place = 0; place < count; place++) {
      index.hashes[place] = this.#hashes.at(sorted[place] ?? 0);
      index.places[place] = this.#places.at(sorted[place] ?? 0);
      if (place % stepLength === 0) yield;
    }
    return { index, bytes: new Uint8Array(numbers.buffer) };
  }
}

/** @returns undefined for another version, or bytes that are something else: the index has to be built anew */
export function openNameIndex(given: Uint8Array): NameIndex | undefined {
  if (given.byteLength % 4 !== 0 || given.byteLength < headerNumbers * 4) return undefined;
  // Numbers have to lie at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [first, second, count = 0] = numbers;
  if (first !== magic || second !== version || numbers.length !== headerNumbers + 2 * count) return undefined;
  return sectionsOf(numbers, count);
}

const sectionsOf = (numbers: Uint32Array, count: number): NameIndex => ({
  hashes: numbers.subarray(headerNumbers, headerNumbers + count),
  places: numbers.subarray(headerNumbers + count),
});

/** Everybody who may bear the key; the caller compares the names themselves. */
export function placesOf(index: NameIndex, key: string): Place[] {
  const hash = hash32(key);
  const places: Place[] = [];
  for (let at = lowerBound(index.hashes, hash); index.hashes[at] === hash; at++) {
    const place = index.places[at] ?? 0;
    places.push({ shard: Math.floor(place / placeFactor), position: place % placeFactor });
  }
  return places;
}
