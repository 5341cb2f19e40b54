import { hash32 } from '../hash.ts';

const peopleInShard = 128;

/**
 * How many shards a directory is cut into: the power of two that leaves about 128 people in each. A power of two, so
 * that growth splits shards instead of dealing everybody anew.
 */
export function shardCount(people: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, people) / peopleInShard)));
}

/** The index of the shard that a person is in, by a hash of the id. */
export function shardOf(personId: string, shards: number): number {
  return hash32(personId) % shards;
}
