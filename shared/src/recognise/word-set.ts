/**
 * A set of hashed words that may say yes to a stranger (a Bloom filter with one bit a word, sixteen bits of room for each:
 * about 6 in 100 strangers pass, each of which costs one more hash).
 */
export interface WordSet {
  /** A power of two of bits. */
  bits: Uint8Array;
}

/** @param hashes the same may come more than once */
export function wordSetOf(hashes: ReadonlySet<number> | Uint32Array, count: number): WordSet {
  const bits = new Uint8Array(2 ** Math.max(10, Math.ceil(Math.log2(count * 16 + 1))) / 8);
  for (const hash of hashes) {
    const place = hash & (bits.length * 8 - 1);
    bits[place >>> 3] = (bits[place >>> 3] ?? 0) | (1 << (place & 7));
  }
  return { bits };
}

export function mayHave({ bits }: WordSet, hash: number): boolean {
  const place = hash & (bits.length * 8 - 1);
  return ((bits[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
}
