import { startsCapital, startsSmall } from './letters.ts';
import type { Tell } from './scan.ts';

// Letters by their ranges: `\p{…}` takes milliseconds to make, in every page that Kith is in.
/** Titles directly before a name. */
const titles = /(?:(?:-?[A-Za-zß-ɏ]{1,5}\.|Dr)\s?(?:\(FH\)\s)?)+$/;
/** The generation directly behind one. */
const suffix = /^,?\s(?:Jr|JR|Sr|SR|II|III|IV)(?![A-Za-z0-9])\.?/;
/** Words in capitals directly before a name; some small letters in it do no harm. */
const capitals = /(?:[A-ZÀ-ÖØ-ÞĀ-ɏ]{2,}[\s-]){1,3}$/;
const reach = 40;

const comma = 0x2c;
const fullStop = 0x2e;
const capitalD = 0x44;
const capitalI = 0x49;
const capitalJ = 0x4a;
const capitalS = 0x53;
const capitalZ = 0x5a;
const smallR = 0x72;

/**
 * Whether `tellAround` may tell something of a name: of few it does. One call and no more, since that is asked of each name in a
 * page's first reading, which nothing is compiled for.
 */
export function mayHaveMore(text: string, start: number, end: number): boolean {
  const second = text.charCodeAt(start + 1);
  if (second <= capitalZ || (second >= 0xc0 && second <= 0xde) || second > 0xff) return true;
  const before = start > 2 ? text.charCodeAt(start - 2) : 0;
  if (before === fullStop || (before === smallR && text.charCodeAt(start - 3) === capitalD)) return true;
  // `Jr`, `Sr`, `III` behind white space, or behind a comma and white space.
  if (end + 2 >= text.length) return false;
  const behind = text.charCodeAt(text.charCodeAt(end) === comma ? end + 2 : end + 1);
  return behind === capitalI || behind === capitalJ || behind === capitalS;
}

/**
 * Tells a name once more with what stands around it, if that is what some directories have as a part of names: titles, `Jr`,
 * and in front of `LÓPEZ María` more of a family name in capitals. The extension knows whether somebody is called so.
 * @param last where the last word of the name begins
 */
export function tellAround(text: string, start: number, last: number, end: number, tell: Tell): void {
  const before = text.slice(Math.max(0, start - reach), start);
  const titled = titles.exec(before);
  if (titled !== null) tell(start - titled[0].length, end);
  const behind = suffix.exec(text.slice(end, end + 6));
  if (behind !== null) tell(start, end + behind[0].length);
  if (!startsCapital(text, start + 1) || !startsSmall(text, last + 1)) return;
  const family = capitals.exec(before);
  if (family !== null) tell(start - family[0].length, end);
}
