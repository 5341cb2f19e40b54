import type { FeedFile } from '@kith/shared/feed/manifest';

/**
 * The shards of a manifest as the cache keeps them, some 60 bytes each, in the order of the manifest. To read a thousand as
 * objects takes 3 to 5 ms, on which a search waits that looks at five of them; and of a record above 64 kB Chromium makes a file,
 * which takes one more message to it and back.
 */
export interface PackedShards {
  /** What stands before the digest in the names, joined by {@link between}. */
  stems: string;
  /** SHA-256 of each file, as in its name: 32 bytes each. */
  digests: Uint8Array;
  bytes: Uint32Array;
  /** People in each. */
  counts: Uint32Array;
}

const digestBytes = 32;
/** No name has it. */
const between = '/';
const afterStem = 2 * digestBytes + '..json'.length;
const afterDigest = '.json'.length;

export function packShards(shards: readonly FeedFile[]): PackedShards {
  const digests = new Uint8Array(shards.length * digestBytes);
  for (const [place, { name }] of shards.entries()) {
    const digest = name.slice(-2 * digestBytes - afterDigest, -afterDigest);
    for (let at = 0; at < digestBytes; at++)
      digests[place * digestBytes + at] = Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16);
  }
  return {
    stems: shards.map(({ name }) => name.slice(0, -afterStem)).join(between),
    digests,
    bytes: Uint32Array.from(shards, ({ bytes }) => bytes),
    counts: Uint32Array.from(shards, ({ count }) => count),
  };
}

/** @returns files of names that may be anything where the record is damaged: the schema of the manifest tells */
export function unpackShards({ stems, digests, bytes, counts }: PackedShards): FeedFile[] {
  const each = stems.split(between);
  return Array.from(counts, (count, place) => ({
    name: nameFrom(each[place] ?? '', digests, place),
    bytes: bytes[place] ?? 0,
    count,
  }));
}

/** The name of one file; undefined where there is none. @param place in the order of the manifest */
export function nameOfShard({ stems, digests, counts }: PackedShards, place: number): string | undefined {
  return place in counts ? nameFrom(stems.split(between)[place] ?? '', digests, place) : undefined;
}

function nameFrom(stem: string, digests: Uint8Array, place: number): string {
  const digest = digests.subarray(place * digestBytes, (place + 1) * digestBytes);
  return `${stem}.${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}.json`;
}
