import type { Person } from '@kith/shared/person/person';
import { buildFilter, encodeFilter } from '@kith/shared/recognise/filter';
import { buildNameIndex } from '@kith/shared/recognise/names';
import { buildSearchIndex } from '@kith/shared/search/index';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { DirectoryIndexes } from './cache.ts';

/** @param shards the people of each shard, in the order of the manifest */
export function buildIndexes(shards: readonly (readonly Person[])[], concepts: readonly Concept[]): DirectoryIndexes {
  const people = shards.flat();
  const encoder = new TextEncoder();
  return {
    filter: encodeFilter(buildFilter(people), (text) => encoder.encode(text)),
    names: buildNameIndex(shards),
    search: buildSearchIndex(people, concepts),
  };
}
