import type { Person } from '../person/person.ts';
import { type Word, wordsOf } from '../person/words.ts';

const unspaced = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** A written name and its words. */
export interface Surface {
  written: string;
  words: readonly Word[];
}

/**
 * The written names by which a person is recognised in running text: the display name, the aliases, and given with
 * family name. A name of one word says too little to be sure, so it is left out, unless its script has no spaces.
 */
export function surfacesOf(person: Person): Surface[] {
  const { display, given, family, aliases } = person.name;
  const names = new Set([display, ...aliases]);
  if (given !== undefined && family !== undefined) names.add(`${given} ${family}`);
  return Array.from(names, (written) => ({ written, words: [...wordsOf(written)] })).filter(isFullName);
}

function isFullName({ written, words }: Surface): boolean {
  // One Hangul syllable or Han character is a word to us; two Hangul syllables may still be a given name.
  if (words.length === 2 && /^\p{Script=Hangul}{2}$/u.test(written)) return false;
  return words.length >= 2 && words.some((word) => word.folded.length > 1 || unspaced.test(word.folded));
}

/** The key of a name in its folded words, as `nameKey` makes it of a text. */
export const surfaceKey = ({ words }: Surface): string => words.map((word) => word.folded).join(' ');

/** The keys of what identifies a person for sure: e-mail address and handles, as they stand in page text and links. */
export function identifierKeys(person: Pick<Person, 'email' | 'handles'>): string[] {
  const handles = person.handles.map(handleKey);
  return person.email === undefined ? handles : [emailKey(person.email), ...handles];
}

export const emailKey = (address: string): string => `mailto:${address.toLowerCase()}`;

export const handleKey = (handle: string): string => `@${handle.toLowerCase()}`;
