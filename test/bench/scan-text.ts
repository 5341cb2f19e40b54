import type { Person } from '@kith/shared/person/person';
import { capitalised, type Language, languages, strangers } from './scan-words.ts';

/** Numbers from 0 up to 1. */
export type Chance = () => number;

/** Who stands in generated text, and how. */
export interface Cast {
  /** Colleagues who may be named. */
  people: readonly Person[];
  /** Whether somebody of the directory is called so, in either order of the names. */
  isName: (given: string, family: string) => boolean;
}

function pick<Value>(values: readonly Value[], chance: Chance): Value {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

export function pickLanguage(chance: Chance): Language {
  let rest = chance() * languages.reduce((sum, { share }) => sum + share, 0);
  for (const language of languages) {
    rest -= language.share;
    if (rest < 0) return language;
  }
  return pick(languages, chance);
}

/** Some are named often and most seldom, as on real pages. */
export const pickPerson = (people: readonly Person[], chance: Chance): Person =>
  pick(people.slice(0, 1 + Math.floor(chance() ** 2 * people.length)), chance);

/** One letter in capitals at the front. */
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A few words of running text, some of them capitalised ones that are nobody; no mark-up. */
export function phrase(language: Language, length: number, chance: Chance): string {
  const words: string[] = [];
  for (let count = 0; count < length; count++) {
    // The common words come first in each list: squared, as in language, they come often.
    const word = language.words[Math.floor(chance() ** 1.7 * language.words.length)] ?? '';
    words.push(chance() < 0.06 ? pick(capitalised, chance) : word);
  }
  return words.join(language.space);
}

const inlines: readonly ((text: string) => string)[] = [
  (text) => `<a href="/pages/${text.length}#${text.length % 7}">${text}</a>`,
  (text) => `<b>${text}</b>`,
  (text) => `<em>${text}</em>`,
  (text) => `<span class="status"><span>${text}</span></span>`,
  (text) => `<strong>${text}</strong>`,
];

/** A sentence as HTML: words, now and then some in an inline element, a comma, and what `insert` puts into its middle. */
export function sentence(language: Language, chance: Chance, insert?: string): string {
  const parts = [capital(phrase(language, 3 + Math.floor(chance() * 7), chance))];
  if (insert !== undefined) parts.push(insert);
  if (chance() < 0.3) {
    const inline = pick(inlines, chance);
    parts.push(inline(phrase(language, 1 + Math.floor(chance() * 3), chance)));
  }
  const comma = chance() < 0.3 && language.space !== '' ? ',' : '';
  parts.push(phrase(language, 2 + Math.floor(chance() * 8), chance) + comma);
  if (comma !== '') parts.push(phrase(language, 3 + Math.floor(chance() * 4), chance));
  return parts.join(language.space) + language.stop;
}

/** How a colleague may be written, as HTML that reads as the name. */
export function writtenName({ name }: Person, chance: Chance): string {
  const { given = '', family = '' } = name;
  const roll = chance();
  if (roll < 0.76) return `${given} ${family}`;
  if (roll < 0.88) return `<a href="/people/${encodeURIComponent(family)}">${given} ${family}</a>`;
  if (roll < 0.91) return `<b>${given}</b> ${family}`;
  if (roll < 0.93) return `${given}&nbsp;${family}`;
  if (roll < 0.95) return `${given}\n      ${family}`;
  if (roll < 0.98) return `${given} ${family}’s`;
  if (roll < 0.99) return `${given} ${family}`.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return `${given} ${family}`.toUpperCase();
}

/** What looks like a colleague and is nobody. */
export function nearMiss({ people, isName }: Cast, chance: Chance): string {
  const { given = '' } = pick(people, chance).name;
  const { family = '' } = pick(people, chance).name;
  const roll = chance();
  if (roll < 0.2) return `${given} ${pick(strangers.family, chance)}`;
  if (roll < 0.35) return `${pick(strangers.given, chance)} ${family}`;
  if (roll < 0.5) return `${pick(strangers.given, chance)} ${pick(strangers.family, chance)}`;
  if (roll < 0.65) return given;
  if (roll < 0.75) return `${family} ${pick(capitalised, chance)}`;
  if (roll < 0.8) return `${given.toLowerCase()} ${family.toLowerCase()}`;
  return isName(given, family) ? given : `${given} ${family}`;
}
