import { startsSmall } from './letters.ts';
import type { Tell } from './scan.ts';
import { isWordUnit, type WordReader } from './word-reader.ts';

/** An initial, a given name, or a particle that stands last: `Vries, Pieter de`. By ranges, since `\p{…}` takes long to make. */
const behindFirst =
  /^(?:\.?\s*[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-Я](?![0-9A-Za-zÀ-ɏΆ-ώЀ-ӿ])|\s(?:[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-Я][A-Za-zÀ-ɏΆ-ώЀ-ӿ-]*|[a-zß-ÿ]{1,4}(?![0-9A-Za-zÀ-ɏ])))/;
const reach = 30;
/** So many words are taken to it before and behind. */
const mostBeside = 4;

/**
 * Tells `Last, First` with what may belong to it: before it particles and one more family name, behind it initials, given names
 * and particles. The extension knows which of them is somebody's.
 * @param at where its last word before the comma begins
 * @param end behind the first word after the comma
 */
export function tellTurned(
  text: string,
  { at, end }: { at: number; end: number },
  { word, particles }: { word: WordReader; particles: ReadonlySet<number> },
  tell: Tell,
): void {
  const starts = [at];
  for (
    let before = wordBefore(text, at);
    before >= 0 && starts.length <= mostBeside;
    before = wordBefore(text, before)
  ) {
    word.read(text, before);
    const isParticle = particles.has(word.hash);
    if (isParticle || (!startsSmall(text, before) && word.length > 1)) starts.push(before);
    if (!isParticle) break;
  }
  for (const each of [end, ...endsBehind(text, end)]) for (const start of starts) tell(start, each);
}

function endsBehind(text: string, end: number): number[] {
  const ends: number[] = [];
  for (let from = end; ends.length < mostBeside; ) {
    const found = behindFirst.exec(text.slice(from, from + reach));
    if (found === null) break;
    from += found[0].length;
    ends.push(from);
  }
  return ends;
}

/** Where the word before a place begins, if one space or hyphen is between; -1 otherwise. */
function wordBefore(text: string, at: number): number {
  if (at < 2 || !(isSpaceOrHyphen(text.charCodeAt(at - 1)) && isWordUnit(text, at - 2))) return -1;
  let start = at - 2;
  while (start > 0 && isWordUnit(text, start - 1)) start--;
  return start;
}

const isSpaceOrHyphen = (unit: number): boolean => unit === 32 || unit === 0xa0 || unit === 0x2d;
