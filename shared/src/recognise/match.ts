import type { Word } from '../person/words.ts';
import { startsSmall } from './letters.ts';
import { particles } from './particles.ts';
import { isShortFormOf } from './short-forms.ts';
import { isUnspaced, type Surface } from './surfaces.ts';
import type { WrittenName, WrittenWord } from './written.ts';

/** How close a written name is to a name of the directory; smaller is closer. */
export const closeness = {
  /** Word for word. */
  same: 0,
  /** A middle name or initial in or out, initials glued or apart, the family name first where a comma or capitals show it. */
  variant: 1,
  /** A short form, a whole middle name that the directory does not have, another order without a sign of it. */
  likely: 2,
};

/** One of {@link closeness}. */
export type Closeness = number;

/** How close a written name is to a name of the directory; undefined where it is another name. */
export function closenessOf(name: WrittenName, surface: Surface): Closeness | undefined {
  const own = surface.words;
  if (isUnspaced(surface)) {
    const same = own.length === name.words.length && own.every((word, at) => word.folded === name.words[at]?.folded);
    return same && !isCutByWord(name, surface) ? closeness.same : undefined;
  }
  let best: Closeness | undefined;
  for (const { words, cost } of ordersOf(name)) {
    const found = align(words, name, surface);
    if (found === undefined) continue;
    const whole = Math.max(found, cost);
    if (best === undefined || whole < best) best = whole;
  }
  return best;
}

/**
 * `김종대 학` is no `김종대학`: a space inside a name in Hangul parts the family name, of one or two syllables, from the given one,
 * where the directory has none. White space of other kinds is the source's, where a line is wrapped.
 */
function isCutByWord({ written, words }: WrittenName, surface: Surface): boolean {
  return words.some((word, at) => {
    const before = words[at - 1];
    const own = surface.words[at];
    const ownBefore = surface.words[at - 1];
    if (at < 3 || before === undefined || own === undefined || ownBefore === undefined) return false;
    const isParted = written.slice(before.end, word.start) === ' ' && own.start === ownBefore.end;
    return isParted && /\p{Script=Hangul}/u.test(word.folded);
  });
}

/** The words of a written name in the orders it may be meant in: as it stands, and with the family name moved to the end. */
function* ordersOf(name: WrittenName): Generator<{ words: readonly WrittenWord[]; cost: Closeness }> {
  const { words, beforeComma } = name;
  if (beforeComma > 0) {
    const last = words.length - 1;
    // `Baker, Henry Jr.`: what tells father and son apart stays last.
    const suffix = last > beforeComma && generations.has(words[last]?.folded ?? '') ? words.slice(last) : [];
    const others = suffix.length === 0 ? words : words.slice(0, last);
    yield { words: [...turned(others, beforeComma), ...suffix], cost: closeness.variant };
    return;
  }
  yield { words, cost: closeness.same };
  for (let count = 1; count < words.length; count++) {
    // `Lovelace-Ada` is a double name of somebody else.
    if (words[count]?.glued === true) continue;
    yield { words: turned(words, count), cost: showsFamilyFirst(name, count) ? closeness.variant : closeness.likely };
  }
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const turned = (words: readonly WrittenWord[], count: number): WrittenWord[] => [
  ...words.slice(count),
  ...words.slice(0, count),
];

/** `LOVELACE Ada`: the first words are in capitals and the others are not. */
export function showsFamilyFirst({ written, words }: WrittenName, count: number): boolean {
  const isUpper = ({ start, end }: WrittenWord): boolean => {
    const text = written.slice(start, end);
    return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
  };
  return words.slice(0, count).every(isUpper) && !words.slice(count).some(isUpper);
}

/** Holds the words against each other from the first to the last; both ends have to be the same. */
function align(words: readonly WrittenWord[], name: WrittenName, surface: Surface): Closeness | undefined {
  const glued = gluedInitials(words, name, surface);
  if (glued !== undefined) return glued;
  const own = surface.words;
  const lastOwn = own.length - 1;
  const lastWritten = words.length - 1;
  let cost: Closeness = closeness.same;
  const raise = (to: Closeness): void => {
    if (to > cost) cost = to;
  };
  const ends = sameEnds(words, name, surface);
  if (ends === undefined) return undefined;
  raise(ends);
  let at = 1;
  let extra = 0;
  for (let index = 1; index < lastWritten; index++) {
    const word = words[index];
    if (word === undefined) return undefined;
    const from = at;
    while (at < lastOwn && !isSameWord(word, own[at], name, surface)) at++;
    if (at < lastOwn) {
      if (!mayBeLeftOut(own, from, at, surface)) return undefined;
      if (from < at) raise(closeness.variant);
      at++;
      continue;
    }
    at = from;
    if (word.enclosed) raise(closeness.variant);
    else if (isInitialOf(word, own[at], at < lastOwn)) {
      raise(closeness.variant);
      if (at < lastOwn) at++;
    } else if (name.beforeComma === 0 && isAddedName(word, words[index + 1], name) && ++extra < 2)
      raise(closeness.likely);
    else return undefined;
  }
  if (!mayBeLeftOut(own, at, lastOwn, surface)) return undefined;
  if (at < lastOwn) raise(closeness.variant);
  return cost;
}

function sameEnds(words: readonly WrittenWord[], name: WrittenName, surface: Surface): Closeness | undefined {
  const first = words[0];
  const last = words.at(-1);
  const [ownFirst] = surface.words;
  const ownLast = surface.words.at(-1);
  if (first === undefined || last === undefined || first === last || ownFirst === undefined) return undefined;
  if (!isSameWord(last, ownLast, name, surface) || first.enclosed || last.enclosed) return undefined;
  if (isSameWord(first, ownFirst, name, surface)) return closeness.same;
  const isShort = isShortFormOf(first.folded, ownFirst.folded) && !startsSmall(name.written, first.start);
  return isShort ? closeness.likely : undefined;
}

/** The same word; where the directory has a capital, the page must have one too, so that "mark may" is not Mark May. */
function isSameWord(word: WrittenWord, own: Word | undefined, name: WrittenName, surface: Surface): boolean {
  if (own === undefined || word.folded !== own.folded) return false;
  return startsSmall(surface.written, own.start) || !startsSmall(name.written, word.start) || particles.has(own.folded);
}

/** A single letter that the directory does not have, or has as a whole middle name. */
function isInitialOf(word: WrittenWord, own: Word | undefined, isMiddle: boolean): boolean {
  if (word.folded.length !== 1 || word.glued) return false;
  return !isMiddle || own === undefined || own.folded.startsWith(word.folded);
}

/** A middle name that the directory does not have: with a capital, of its own, and no particle, which would make another family name. */
function isAddedName(word: WrittenWord, next: WrittenWord | undefined, { written }: WrittenName): boolean {
  const alone = !word.glued && next?.glued !== true;
  return alone && word.folded.length > 1 && !startsSmall(written, word.start) && !particles.has(word.folded);
}

/** Middle names may be left out, particles may not, nor half of a double name, nor half of a family name listed apart. */
function mayBeLeftOut(own: readonly Word[], from: number, to: number, { written, given }: Surface): boolean {
  for (let at = from; at < to; at++) {
    const word = own[at];
    const before = own[at - 1];
    const after = own[at + 1];
    if (word === undefined || before === undefined || after === undefined) return false;
    if (particles.has(word.folded) && word.folded.length > 1) return false;
    if (startsSmall(written, word.start) || (given !== undefined && at >= given)) return false;
    if (isHyphen(written.slice(before.end, word.start)) || isHyphen(written.slice(word.end, after.start))) return false;
  }
  return true;
}

const isHyphen = (gap: string): boolean => /^[-‐‑‒–]$/u.test(gap);

/** `JJ Thomson` for `J. J. Thomson` and the other way round. */
function gluedInitials(words: readonly WrittenWord[], name: WrittenName, surface: Surface): Closeness | undefined {
  const [left, right] = [splitInitials(words, name.written), splitInitials(surface.words, surface.written)];
  if (left === undefined || right === undefined || left.join(' ') !== right.join(' ')) return undefined;
  return closeness.variant;
}

/** The folded words with the initials in front as single letters; undefined where there are no two initials in front. */
function splitInitials(words: readonly Word[], written: string): string[] | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  const text = written.slice(first.start, first.end);
  const rest = words.slice(1).map((word) => word.folded);
  if (text.length === 1 && rest[0]?.length === 1) return [first.folded, ...rest];
  return /^\p{Lu}{2,3}$/u.test(text) && written !== written.toUpperCase() ? [...first.folded, ...rest] : undefined;
}
