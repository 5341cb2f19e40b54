import type { Person } from '@kith/shared/person/person';
import { firstLetterOf } from './characters.ts';

/**
 * One or two letters for a person's circle: of given and family name where they are known, else of the first and last word.
 * Particles, what stands in brackets and what comes after a name ("Jr.", "III") do not count.
 */
export function initials({ display, given, family }: Pick<Person['name'], 'display' | 'given' | 'family'>): string {
  const parts = given !== undefined && family !== undefined ? [given, family] : wordsOf(display);
  const letters = parts.flatMap((part) => firstLetter(part) ?? []);
  const [first = '', last = ''] = letters.length > 1 ? [letters.at(0), letters.at(-1)] : letters;
  if (first === '') return '·';
  if (isCommon.test(first + last)) return (first + last).toLocaleUpperCase();
  // One letter of the family name is what people use there; the first of a given name would make another word of it.
  if (isEastAsian(first + last)) return family === undefined ? first : last || first;
  return (first + (isJoining(first + last) ? '\u00a0' : '') + last).toLocaleUpperCase().trim();
}

/** Letters for which the next two patterns need not be made. */
const isCommon = /^[A-Za-zÀ-ÖØ-öø-\u024f]*$/;

const isEastAsian = (text: string): boolean => /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]+$/u.test(text);

/** Letters of these scripts would join and read as a word. */
const isJoining = (text: string): boolean => /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}]/u.test(text);

function wordsOf(display: string): string[] {
  const words = display
    .replace(/\([^()]*\)/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const [last = ''] = words.slice(-1);
  return words.length > 2 && /^(?:[IVX]+|Jr\.?|Sr\.?)$/u.test(last) ? words.slice(0, -1) : words;
}

const beginsPlain = /^[A-Z](?=$|[\0-\x7f])/;

/**
 * The first letter with its accents, past quotes and brackets: the first capital that begins a word, so that particles
 * ("van der", "d’", "al-") are passed over; undefined where there are no letters.
 */
function firstLetter(part: string): string | undefined {
  if (beginsPlain.test(part)) return part.charAt(0);
  const capital = /^\p{Ll}/u.test(part) ? /(?<=[\s'’-])\p{Lu}/u.exec(part) : null;
  return firstLetterOf(part.slice(capital?.index ?? 0));
}
