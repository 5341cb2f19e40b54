import { startsCapital } from './letters.ts';

/** How much text beside a name is looked at, and how much white space may be between. */
const reach = 40;
const mostSpaces = 3;

const hyphens = '-‐‑';
/** Beside "Last, First" a dash between spaces counts too: it is in the middle of a list. */
const dashes = `${hyphens}–—`;

/** A word with a capital beside a stretch of text, as far as it may make that part of a longer name. */
export interface Beside {
  word: string;
  /** A hyphen joins it to another name: Jean-Ada Lovelace, Ada Lovelace-Smith. */
  isHyphenated: boolean;
}

/**
 * What stands before a place. By hand, as what follows one: patterns for it, with all letters of Unicode in them, took a fifteenth
 * of what all of Kith takes of a tab's memory.
 * @param isTurned whether the name there is `Last, First`
 */
export function wordBefore(text: string, start: number, isTurned: boolean): Beside | undefined {
  const gap = gapFrom(text, start, -1, isTurned);
  if (gap === undefined) return undefined;
  const isDotted = text.charAt(gap.at - 1) === '.';
  const end = isDotted ? gap.at - 1 : gap.at;
  const least = Math.max(0, start - reach);
  let at = end;
  while (at > least && isOfWord(text, at - 1)) at--;
  while (at < end && !isLetter(text.charAt(at))) at++;
  // The dot of an initial, not that of a sentence or a title.
  if (isDotted && end - at > 1) return undefined;
  return at < end && startsCapital(text, at) ? { word: text.slice(at, end), isHyphenated: gap.isHyphen } : undefined;
}

/** What follows a place. @param isTurned whether the name before it is `Last, First` */
export function wordAfter(text: string, end: number, isTurned: boolean): Beside | undefined {
  const gap = gapFrom(text, end, 1, isTurned);
  if (gap === undefined || !isLetter(text.charAt(gap.at)) || !startsCapital(text, gap.at)) return undefined;
  const most = Math.min(text.length, end + reach);
  let at = gap.at;
  while (at < most && isOfWord(text, at)) at++;
  return { word: text.slice(gap.at, at), isHyphenated: gap.isHyphen };
}

/** Behind (or, backwards, before) what parts two words of a name: a little white space or a hyphen. */
function gapFrom(
  text: string,
  from: number,
  step: 1 | -1,
  isTurned: boolean,
): { at: number; isHyphen: boolean } | undefined {
  const sign = (at: number): string => text.charAt(step > 0 ? at : at - 1);
  const isSpace = (at: number): boolean => /\s/.test(sign(at));
  const spaces = (at: number, most: number): number => {
    let count = 0;
    while (count < most && isSpace(at + step * count)) count++;
    return at + step * count;
  };
  const dash = isTurned ? spaces(from, 1) : from;
  const found = sign(dash);
  if (found !== '' && (isTurned ? dashes : hyphens).includes(found)) {
    const behind = dash + step;
    return { at: isTurned ? spaces(behind, 1) : behind, isHyphen: hyphens.includes(found) };
  }
  const at = spaces(from, mostSpaces);
  return at === from ? undefined : { at, isHyphen: false };
}

const isLetter = (sign: string): boolean => /^[a-z]$/i.test(sign) || (sign > '\u007f' && /\p{L}/u.test(sign));

function isOfWord(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === '’' || sign === "'" || isLetter(sign) || (sign > '\u007f' && /\p{M}/u.test(sign));
}
