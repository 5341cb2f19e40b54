import { type Steps, stepLength } from '../sorted.ts';
import { mix } from './small-hash.ts';

/**
 * A set of keys of 30 bits that says "surely not in" or "probably in" (1 of 256 strangers passes), in 1.13 to 1.2 bytes a key
 * and three reads a question: a binary fuse filter with three segments and 8-bit fingerprints (Graf and Lemire, Binary Fuse
 * Filters: Fast and Smaller Than Xor Filters, ACM Journal of Experimental Algorithmics 27, 2022). Longer ones would spare a
 * question to the extension for each 256 names of strangers, both words of which are the directory's, and cost every tab as
 * much memory again.
 */
export interface FuseFilter {
  /** Tells the tries apart: a set of keys that does not work out with one seed does with another. */
  seed: number;
  /** Places of a segment: a power of two. */
  segmentLength: number;
  prints: Uint8Array<ArrayBuffer>;
}

const longestSegment = 2 ** 18;

/** Tries before giving up. One in a hundred fails; equal keys, which would always fail, are dropped beforehand. */
const mostTries = 100;

/** Where a key's fingerprint is kept, and what it is. One object for all questions, so that none allocates. */
const at = { first: 0, second: 0, third: 0, print: 0 };

/** @param keys each once, of 30 bits */
export function* buildFuse(keys: Uint32Array): Steps<FuseFilter> {
  const { segmentLength, length } = sizes(keys.length);
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const filter = { seed: mix(attempt), segmentLength, prints: new Uint8Array(length) };
    if (yield* fill(filter, keys)) return filter;
  }
  throw new Error('The filter of names cannot be built: two of its keys are the same.');
}

export function isInFuse(filter: FuseFilter, key: number): boolean {
  const { prints } = filter;
  if (prints.length === 0) return false;
  locate(filter, key);
  return ((prints[at.first] ?? 0) ^ (prints[at.second] ?? 0) ^ (prints[at.third] ?? 0)) === at.print;
}

function sizes(count: number): { segmentLength: number; length: number } {
  if (count === 0) return { segmentLength: 1, length: 0 };
  // Sizes of the paper's reference implementation, for three segments.
  const power = Math.floor(Math.log(Math.max(2, count)) / Math.log(3.33) + 2.25);
  const segmentLength = Math.min(longestSegment, 2 ** Math.max(2, power));
  const slack = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(Math.max(2, count)));
  const starts = Math.max(1, Math.ceil(Math.round(count * slack) / segmentLength) - 2);
  return { segmentLength, length: (starts + 2) * segmentLength };
}

function locate({ seed, segmentLength, prints }: FuseFilter, key: number): void {
  const one = mix(key ^ seed);
  const two = mix(one ^ 0x1b873593);
  const three = mix(two ^ 0x2d9d1f37);
  const mask = segmentLength - 1;
  const first = one % (prints.length - 2 * segmentLength);
  at.first = first;
  at.second = (first + segmentLength) ^ (two & mask);
  at.third = (first + 2 * segmentLength) ^ (three & mask);
  at.print = ((one >> 14) ^ (two >> 13) ^ (three >> 12)) & 0xff;
}

/** Peels the places that one key alone has left, and gives prints in the opposite order. False if some keys are left. */
function* fill(filter: FuseFilter, keys: Uint32Array): Steps<boolean> {
  const { length } = filter.prints;
  const counts = new Uint32Array(length);
  const sums = new Uint32Array(length);
  for (const [index, key] of keys.entries()) {
    locate(filter, key);
    for (const place of [at.first, at.second, at.third]) {
      counts[place] = (counts[place] ?? 0) + 1;
      sums[place] = (sums[place] ?? 0) ^ key;
    }
    if (index % stepLength === 0) yield;
  }
  const single = new Uint32Array(length);
  let waiting = 0;
  for (let place = 0; place < length; place++) {
    if (counts[place] === 1) single[waiting++] = place;
    if (place % stepLength === 0) yield;
  }
  const order = new Uint32Array(keys.length);
  const places = new Uint32Array(keys.length);
  let peeled = 0;
  while (waiting > 0) {
    const place = single[--waiting] ?? 0;
    if (counts[place] !== 1) continue;
    const key = sums[place] ?? 0;
    order[peeled] = key;
    places[peeled++] = place;
    locate(filter, key);
    for (const other of [at.first, at.second, at.third]) {
      counts[other] = (counts[other] ?? 0) - 1;
      sums[other] = (sums[other] ?? 0) ^ key;
      if (counts[other] === 1) single[waiting++] = other;
    }
    if (peeled % stepLength === 0) yield;
  }
  if (peeled !== keys.length) return false;
  for (let index = peeled - 1; index >= 0; index--) {
    const key = order[index] ?? 0;
    const own = places[index] ?? 0;
    locate(filter, key);
    let print = at.print;
    for (const place of [at.first, at.second, at.third]) if (place !== own) print ^= filter.prints[place] ?? 0;
    filter.prints[own] = print;
    if (index % stepLength === 0) yield;
  }
  return true;
}
