import type { Person } from '@kith/shared/person/person';
import { chance } from '../support/crowd.ts';
import { concepts, picker, places, plain } from './search-people.ts';
import { slip } from './search-slips.ts';

export const recallKinds = [
  'prefix',
  'skill',
  'typo_name',
  'typo_skill',
  'two_term',
  'diacritics',
  'synonym',
  'script',
] as const;
export type RecallKind = (typeof recallKinds)[number];

/** A query and the people, by their place, of whom one must be among the first ten. */
export interface AskedFor {
  kind: RecallKind;
  text: string;
  truth: ReadonlySet<number>;
}

/** Places of people by something that stands in them. */
class Register {
  readonly #places = new Map<string, Set<number>>();

  constructor(people: readonly Person[], keysOf: (person: Person) => readonly string[]) {
    for (const [place, person] of people.entries())
      for (const key of keysOf(person)) this.#places.set(key, this.of(key).add(place));
  }

  of(key: string): Set<number> {
    return this.#places.get(key) ?? new Set();
  }
}

/**
 * Queries of each kind. Their truth is read off the people: whoever has what was asked for, or, of names, everybody whose
 * name is written the same. No code of the search has a part in it.
 */
export function makeQueries(people: readonly Person[], each: number, seed: number): AskedFor[] {
  const random = chance(seed);
  const pick = picker(random);
  const named = new Register(people, ({ name }) => [name.display]);
  const plainly = new Register(people, ({ name }) => [plain(name.display).toLowerCase()]);
  const knowing = new Register(people, ({ expertise }) => expertise.flatMap(({ concept }) => concept ?? []));
  const where = (has: (person: Person) => boolean): ReadonlySet<number> =>
    new Set(people.flatMap((person, place) => (has(person) ? [place] : [])));
  const personIn = (pattern: RegExp): Person => {
    for (;;) {
      const person = pick(people);
      if (pattern.test(person.name.display)) return person;
    }
  };
  const slipIn = (words: string[]): string => {
    const long = words.flatMap((word, place) => ([...word].length >= 5 ? [place] : []));
    const at = pick(long);
    return words.with(at, slip(words[at] ?? '', pick, random)).join(' ');
  };

  const makers: Record<RecallKind, () => Omit<AskedFor, 'kind'>> = {
    prefix() {
      const { given = '', family = '' } = personIn(/^[\p{Script=Latin} ]{9,}$/u).name;
      const begun = family.slice(0, Math.max(4, family.length - 2));
      const text = random() < 0.5 ? `${given} ${begun}` : `${begun} ${given}`;
      // Whoever else is called that and begins so is as good an answer.
      return { text, truth: where(({ name }) => name.given === given && name.family?.startsWith(begun) === true) };
    },
    skill() {
      const { id, prefLabel } = pick(concepts);
      return { text: random() < 0.5 ? prefLabel : prefLabel.toLowerCase(), truth: knowing.of(id) };
    },
    typo_name() {
      const { display } = personIn(/^(?=.*\p{L}{5})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek} ]+$/u).name;
      return { text: slipIn(display.split(' ')), truth: named.of(display) };
    },
    typo_skill() {
      const { id, prefLabel } = pick(concepts);
      return { text: slipIn(prefLabel.toLowerCase().split(' ')), truth: knowing.of(id) };
    },
    two_term() {
      const known = pick(people);
      const expertise = pick(known.expertise);
      const place = known.location ?? pick(places);
      const words = [...expertise.topic.split(' '), ...place.split(' ')];
      const truth = where(
        ({ location, expertise: all }) => location === place && all.some(({ topic }) => topic === expertise.topic),
      );
      const ordered = random() < 0.5 ? words : words.toReversed();
      const canSlip = words.some((word) => [...word].length >= 5);
      return { text: random() < 0.5 && canSlip ? slipIn(ordered) : ordered.join(' '), truth };
    },
    diacritics() {
      const { display } = personIn(/^(?=.*[\u00c0-\u017f])[\p{Script=Latin} ]+$/u).name;
      const text = plain(display);
      return { text: random() < 0.5 ? text : text.toLowerCase(), truth: plainly.of(text.toLowerCase()) };
    },
    synonym() {
      const { id, altLabel } = pick(concepts.filter((concept) => concept.altLabel.length > 0));
      const text = pick(altLabel);
      return { text: random() < 0.5 ? text : text.toLowerCase(), truth: knowing.of(id) };
    },
    script() {
      const { display, family = '' } = personIn(/^[^\p{Script=Latin}]+$/u).name;
      if (!/^[\p{Script=Thai}\p{Script=Katakana} ]+$/u.test(display))
        return random() < 0.5 ? { text: display, truth: named.of(display) } : begun(display, family);
      // The middle of a name, as it may be typed by whoever does not know where it begins.
      const letters = [...family];
      const starts = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) && at + 2 < letters.length ? [at] : []));
      const part = letters.slice(pick(starts)).join('');
      return { text: part, truth: where(({ name }) => name.display.includes(part)) };
    },
  };
  /** A family name alone: everybody who is called so will do. */
  const begun = (display: string, family: string): Omit<AskedFor, 'kind'> => ({
    text: family,
    truth: where(({ name }) => name.family === family || name.display === display),
  });
  return recallKinds.flatMap((kind) => Array.from({ length: each }, () => ({ kind, ...makers[kind]() })));
}
