/**
 * Which three letters some outer word of a name begins with, as one bit each: a question that costs three reads and spares
 * the hash for most capitals of a page. Five bits tell a letter of ASCII, in capitals or not.
 */
export type Prefixes = Uint8Array;

export const prefixBytes = 2 ** 15 / 8;

/** @param folded a word that begins or ends a name */
export function addPrefix(prefixes: Prefixes, folded: string): void {
  const at = ((folded.charCodeAt(0) & 31) << 10) | ((folded.charCodeAt(1) & 31) << 5) | (folded.charCodeAt(2) & 31);
  prefixes[at >>> 3] = (prefixes[at >>> 3] ?? 0) | (1 << (at & 7));
}

/** Whether a word with these letters may begin at a place; true wherever they are not all of ASCII. */
export function mayBegin(prefixes: Prefixes, text: string, at: number): boolean {
  // Asking beyond the end would make the engine give up its fast way of asking.
  if (at + 2 >= text.length) return true;
  // In small letters; without a function for it, since this is asked of each capital and calls are dear before they are compiled.
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  const third = text.charCodeAt(at + 2) | 32;
  if (first < 97 || first > 122 || second < 97 || second > 122 || third < 97 || third > 122) return true;
  const bit = ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
  return ((prefixes[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
