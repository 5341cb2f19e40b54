/**
 * Hashes of 30 bits, never negative, reckoned without a number beyond 30 bits. Engines keep such numbers in place; a larger one
 * is an object as long as code is not compiled, and a page's first reading made half a megabyte of them and one collection of
 * garbage, a sixth of its time (Chromium 156). Words, names and identifiers are looked up with it: in a directory of a
 * million, one stranger in 800 has somebody's number, so whoever uses it compares the words themselves. Not for security.
 *
 * Letters are joined by cyclic polynomials (Cohen, Recursive Hashing Functions for n-Grams, ACM Transactions on Information
 * Systems 15, 1997) and the whole is mixed by a Feistel network of four rounds (Luby and Rackoff, How to
 * Construct Pseudorandom Permutations, SIAM Journal on Computing 17, 1988).
 */
export const smallHash = (text: string): number => mix(withText(hashOfNothing, text));

/** What a hash begins with, before the first letter. */
export const hashOfNothing = 0x12b9b0a1;

/** The hash of a text with one more letter, by its `letterBits`; `mix` comes after the last. */
export const withLetter = (hash: number, bits: number): number => (((hash & 0x7fffff) << 7) | (hash >> 23)) ^ bits;

/** The hash of a text with another behind it, before `mix`. */
export function withText(hash: number, text: string): number {
  let longer = hash;
  for (let index = 0; index < text.length; index++) longer = withLetter(longer, letterBits(text.charCodeAt(index)));
  return longer;
}

/** Thirty bits that stand for a UTF-16 code unit. */
export const letterBits = (unit: number): number => (unit < ascii.length ? (ascii[unit] ?? 0) : bitsOf(unit));

/** The finaliser of MurmurHash3 (Austin Appleby, public domain). */
function bitsOf(unit: number): number {
  let bits = Math.imul(unit + 0x5bd1e995, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 2;
}

const ascii = Int32Array.from({ length: 0x80 }, (_, unit) => bitsOf(unit));

/** Spreads what two hashes differ in over all their bits; no two become the same. */
export function mix(hash: number): number {
  let low = hash & 0x7fff;
  let high = hash >> 15;
  high ^= ((low * 0x6b43) >> 8) & 0x7fff;
  low ^= ((high * 0x5a27) >> 8) & 0x7fff;
  high ^= ((low * 0x72d5) >> 8) & 0x7fff;
  low ^= ((high * 0x3c6f) >> 8) & 0x7fff;
  return (high << 15) | low;
}

/** One number for two hashes, whichever comes first. */
export const pairHash = (one: number, other: number): number =>
  mix(one < other ? withLetter(one, other) : withLetter(other, one));
