import type { Person } from '../person/person.ts';
import type { Word } from '../person/words.ts';
import { startsSmall } from './letters.ts';
import { nameWordsOf } from './name-words.ts';
import { particles } from './particles.ts';
import { representativeHash } from './representative.ts';
import { pairHash, smallHash } from './small-hash.ts';
import { spellingsOf } from './spellings.ts';
import { withoutSuffix, withoutTitles } from './titles.ts';

const unspaced =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** In these a name has a space between given and family name. */
const spacedNames = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A written name and its words. */
export interface Surface {
  written: string;
  words: readonly Word[];
  /** How many of the words, from the first, are given names, where given and family name are listed apart. */
  given: number | undefined;
  /** What a page leaves out that writes the name like this. */
  without: 'nothing' | 'titles' | 'suffix';
  /** Whether it has titles or a suffix of which pages leave out some: then it is found by the name without them. */
  isTitled: boolean;
}

/**
 * The written names by which a person is recognised in running text: the display name, the aliases, and given with
 * family name, each without its titles too. A name of one word says too little to be sure, so it is left out, unless its
 * script has no spaces.
 */
export function surfacesOf({ name }: Pick<Person, 'name'>): Surface[] {
  const { display, given, family, aliases } = name;
  const names = new Map<string, Omit<Surface, 'words' | 'isTitled'>>();
  const add = (written: string, count: number | undefined, without: Surface['without']): void => {
    for (const each of [written, ...spellingsOf(written)])
      if (!names.has(each)) names.set(each, { written: each, given: count, without });
  };
  for (const written of [display, ...aliases]) add(written, undefined, 'nothing');
  if (given !== undefined && family !== undefined) {
    // Over the display name, which is mostly the same and does not tell the two apart.
    names.delete(`${given} ${family}`);
    add(`${given} ${family}`, [...nameWordsOf(given)].length, 'nothing');
  }
  for (const { written, given: count } of [...names.values()]) {
    const untitled = withoutTitles(written);
    if (untitled !== written) add(untitled, undefined, 'titles');
    const bare = withoutSuffix(untitled);
    if (bare !== untitled) add(bare, untitled === written ? count : undefined, 'suffix');
  }
  const surfaces = Array.from(names.values(), (each) => ({ ...each, words: [...nameWordsOf(each.written)] }));
  return surfaces
    .filter((surface) => isFullName(surface, display))
    .map((surface) => ({ ...surface, isTitled: isTitled(surface) }));
}

/** Whether enough is left of a name without its titles to find it by. */
function isTitled({ written }: Pick<Surface, 'written'>): boolean {
  const bare = withoutSuffix(withoutTitles(written));
  return bare !== written && [...nameWordsOf(bare)].length > 1;
}

function isFullName({ written, words }: Pick<Surface, 'written' | 'words'>, display: string): boolean {
  // One Hangul syllable or Han character is a word to us; two Hangul syllables that are an alias may be a given name.
  if (words.length === 2 && written !== display && /^\p{Script=Hangul}{2}$/u.test(written)) return false;
  if (spacedNames.test(written) && !/\s/u.test(written.trim())) return false;
  // Shorter ones in hiragana are words of the language.
  if (words.length < 4 && /^\p{Script=Hiragana}*$/u.test(written)) return false;
  return words.length >= 2 && words.some((word) => word.folded.length > 1 || unspaced.test(word.folded));
}

/** Whether the name has a word of a script without spaces, so that only all of its words together tell it. */
export const isUnspaced = ({ words }: Pick<Surface, 'words'>): boolean =>
  words.some((word) => unspaced.test(word.folded));

/** Whether the name begins in such a script: then only its words together find it (`Paco Xu 徐俊杰` has a first and a last word). */
export const startsUnspaced = ({ words }: Pick<Surface, 'words'>): boolean => unspaced.test(words[0]?.folded ?? '');

/** One number for two words of a name, whichever comes first and whatever short form they stand in. */
export const pairKey = (left: number, right: number): number =>
  pairHash(representativeHash(left), representativeHash(right));

/** The key of a name without spaces. */
export const wholeKey = (words: readonly Pick<Word, 'folded'>[]): number =>
  smallHash(words.map((word) => word.folded).join(' '));

/** The first and last word of a name, as far as they are no particles before it (`de la Cruz María`). */
export function outerWords({
  written,
  words,
}: Pick<Surface, 'written' | 'words'>): { first: Word; last: Word } | undefined {
  const allSmall = words.every((word) => startsSmall(written, word.start));
  const own = words.findIndex(
    (word, index) =>
      index === words.length - 2 || allSmall || !(startsSmall(written, word.start) && particles.has(word.folded)),
  );
  const first = words[own];
  const last = words.at(-1);
  return first === undefined || last === undefined || first === last ? undefined : { first, last };
}

/** What finds a name in a page: see `filter.ts`. Several, where initials stand in front that may be glued or apart. */
export function nameKeys(surface: Surface): number[] {
  if (surface.isTitled) return [];
  if (startsUnspaced(surface)) return [wholeKey(surface.words)];
  const outer = outerWords(surface);
  if (outer === undefined) return [];
  const last = smallHash(outer.last.folded);
  return firstForms(surface, outer.first).map((first) => pairKey(smallHash(first), last));
}

/** Initials glued (`JJ`), where the name has them apart, and the first of them where it has them glued. */
export function firstForms({ written, words }: Pick<Surface, 'written' | 'words'>, first: Word): string[] {
  const at = words.indexOf(first);
  const rest = words.slice(at);
  const initials = rest.slice(
    0,
    Math.max(
      0,
      rest.findIndex((word) => word.folded.length > 1),
    ),
  );
  if (initials.length > 1) return [first.folded, initials.map((word) => word.folded).join('')];
  const glued = written.slice(first.start, first.end);
  return /^\p{Lu}{2,3}$/u.test(glued) && written !== written.toUpperCase()
    ? [first.folded, first.folded.slice(0, 1)]
    : [first.folded];
}

/** The keys of what identifies a person for sure: e-mail address and handles, as they stand in page text and links. */
export function identifierKeys(person: Pick<Person, 'email' | 'handles'>): string[] {
  const handles = person.handles.map(handleKey);
  return person.email === undefined ? handles : [emailKey(person.email), ...handles];
}

export const emailKey = (address: string): string => `mailto:${address.toLowerCase()}`;

export const handleKey = (handle: string): string => `@${handle.toLowerCase()}`;
