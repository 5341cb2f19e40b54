import { hash32 } from '../hash.ts';
import type { Person } from '../person/person.ts';
import { lowerBound } from '../sorted.ts';
import { keysOf } from './surfaces.ts';

/** Where a person is in the cache: the shard's index and the place in it. */
export interface Place {
  shard: number;
  position: number;
}

/** From a key's hash to the people who may bear it: two parallel arrays, sorted by hash, kept as one record. */
export interface NameIndex {
  hashes: Uint32Array;
  /** `shard × 65,536 + position`: shards hold about 128 people and never 65,536. */
  places: Uint32Array;
}

const placeFactor = 65_536;

/** @param shards the people of each shard, in the order of the manifest */
export function buildNameIndex(shards: readonly (readonly Person[])[]): NameIndex {
  const entries: { hash: number; place: number }[] = [];
  shards.forEach((people, shard) => {
    people.forEach((person, position) => {
      for (const key of keysOf(person)) entries.push({ hash: hash32(key), place: shard * placeFactor + position });
    });
  });
  entries.sort((left, right) => left.hash - right.hash || left.place - right.place);
  return {
    hashes: Uint32Array.from(entries, (entry) => entry.hash),
    places: Uint32Array.from(entries, (entry) => entry.place),
  };
}

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
