/**
 * A 32-bit hash of a string's UTF-16 code units: FNV-1a (draft-eastlake-fnv-17) with the finaliser of MurmurHash3,
 * because plain FNV-1a leaves the high bits of short strings uneven. Not for security: names are looked up with it and
 * people are spread over shards.
 * @returns an unsigned integer below 2^32
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return finish(hash);
}

/** `hash32` of a part of a text in small letters; makes a string only where a letter is beyond ASCII. */
export function lowerHash32(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x80) return hash32(text.slice(from, to).toLowerCase());
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
  }
  return finish(hash);
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
