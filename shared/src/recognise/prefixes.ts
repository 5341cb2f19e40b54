/**
 * Which three letters some outer word of a name begins with, as one bit each: a question that costs three reads and spares
 * the hash for most capitals of a page. Five bits tell a letter of ASCII, in capitals or not.
 */
export type Prefixes = Uint8Array;

export const prefixBytes = 2 ** 15 / 8;

const place = (first: number, second: number, third: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

/** @param folded a word that begins or ends a name */
export function addPrefix(prefixes: Prefixes, folded: string): void {
  const at = place(folded.charCodeAt(0), folded.charCodeAt(1), folded.charCodeAt(2));
  prefixes[at >>> 3] = (prefixes[at >>> 3] ?? 0) | (1 << (at & 7));
}

/** Whether a word with these letters may begin at a place; true wherever they are not all of ASCII. */
export function mayBegin(prefixes: Prefixes, text: string, at: number): boolean {
  // Asking beyond the end would make the engine give up its fast way of asking.
  if (at + 2 >= text.length) return true;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (!(isLetter(first) && isLetter(second) && isLetter(third))) return true;
  const bit = place(first, second, third);
  return ((prefixes[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122 && unit < 128;
