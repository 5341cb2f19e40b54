/**
 * A 32-bit hash of a string's UTF-16 code units: FNV-1a (draft-eastlake-fnv-17) with the finaliser of MurmurHash3,
 * because plain FNV-1a leaves the high bits of short strings uneven. Not for security: people are spread over
 * shards with it. Pages look names up with `smallHash`, whose numbers are smaller.
 * @returns an unsigned integer below 2^32
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
