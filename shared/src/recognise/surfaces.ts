import type { Person } from '../person/person.ts';
import { nameKey, wordsOf } from '../person/words.ts';

const unspaced = /[\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * The written names by which a person is recognised in running text: the display name, the aliases, and given with
 * family name. A name of one word says too little to be sure, so it is left out, unless its script has no spaces.
 */
export function surfacesOf(person: Person): string[] {
  const { display, given, family, aliases } = person.name;
  const written = [display, ...aliases];
  if (given !== undefined && family !== undefined) written.push(`${given} ${family}`);
  return [...new Set(written)].filter((name) => isFullName(name));
}

function isFullName(name: string): boolean {
  const words = [...wordsOf(name)];
  // One Hangul syllable or Han character is a word to us; two Hangul syllables may still be a given name.
  if (words.length === 2 && /^\p{Script=Hangul}{2}$/u.test(name)) return false;
  return words.length >= 2 && words.some((word) => word.folded.length > 1 || unspaced.test(word.folded));
}

/** The keys of what identifies a person for sure: e-mail address and handles, as they stand in page text and links. */
export function identifierKeys(person: Pick<Person, 'email' | 'handles'>): string[] {
  const handles = person.handles.map(handleKey);
  return person.email === undefined ? handles : [emailKey(person.email), ...handles];
}

export const emailKey = (address: string): string => `mailto:${address.toLowerCase()}`;

export const handleKey = (handle: string): string => `@${handle.toLowerCase()}`;

/** Every key under which a person can be found: folded names and identifiers. */
export function keysOf(person: Person): string[] {
  return [...new Set([...surfacesOf(person).map(nameKey), ...identifierKeys(person)])];
}
