import type { Person } from '../person/person.ts';
import { isCaseless, startsSmall } from './letters.ts';
import { type Closeness, closeness, closenessOf, showsFamilyFirst } from './match.ts';
import type { Mention } from './mention.ts';
import { nameWordsOf } from './name-words.ts';
import { isNameWord, type NameIndex } from './names.ts';
import { smallHash } from './small-hash.ts';
import { emailKey, handleKey, identifierKeys, outerWords, pairKey, surfacesOf, wholeKey } from './surfaces.ts';
import { withoutSuffix, withoutTitles } from './titles.ts';
import { readName, type WrittenName } from './written.ts';

/** Who is meant by a mention: usually one, several where people share a name, none where the filter was wrong. */
export interface Identified {
  people: Person[];
  /** Whether the page or the name itself leaves no doubt; a short form of a name, say, does. */
  sure: boolean;
}

/** Everybody whom a key may mean, read from the cache. */
export type PeopleOf = (key: number) => Promise<readonly Person[]>;

/**
 * Decides who is meant. Hashes only say "maybe": here the names themselves are compared.
 * @param peopleOf everybody filed under a key of the name index
 */
export async function identify(mention: Mention, index: NameIndex, peopleOf: PeopleOf): Promise<Identified> {
  const said = mention.is ?? identifierIn(mention.written);
  if (said !== undefined) {
    const people = await peopleIdentifiedBy(said, peopleOf);
    if (people.length > 0 || mention.is === undefined) return { people, sure: true };
  }
  // A comma before `Jr` does not turn the name.
  const name = readName(mention.written.replace(/,(?=\s{1,3}(?:jr|sr|ii|iii|iv)\b)/iu, ''));
  if (isPartOfLonger(name, mention, index)) return { people: [], sure: true };
  const { people, best } = await closestPeople(name, peopleOf);
  const meant = people.length > 1 ? await settled(people, mention.near ?? []) : people;
  return { people: meant, sure: best !== closeness.likely };
}

/** An address or handle that stands in the text itself. */
function identifierIn(written: string): string | undefined {
  if (written.startsWith('@')) return handleKey(written.slice(1));
  return written.includes('@') ? emailKey(written.trim()) : undefined;
}

async function peopleIdentifiedBy(key: string, peopleOf: PeopleOf): Promise<Person[]> {
  return (await peopleOf(smallHash(key))).filter((person) => identifierKeys(person).includes(key));
}

/** Everybody whose name is closest to the written one; a name that is only similar does not count beside the same one. */
async function closestPeople(
  name: WrittenName,
  peopleOf: PeopleOf,
): Promise<{ people: Person[]; best: Closeness | undefined }> {
  let best: Closeness | undefined;
  let people: Person[] = [];
  for (const key of keysOf(name)) {
    for (const person of await peopleOf(key)) {
      const close = closest(name, person);
      if (close === undefined || (best !== undefined && close > best)) continue;
      if (best === undefined || close < best) people = [];
      best = close;
      if (!people.some(({ id }) => id === person.id)) people.push(person);
    }
  }
  return { people, best };
}

function closest(name: WrittenName, person: Person): Closeness | undefined {
  const all = surfacesOf(person).map((surface) => {
    const close = closenessOf(name, surface);
    // Of father and son, who are told apart by the suffix, the one is meant who has none.
    return close !== undefined && surface.without === 'suffix' ? Math.max(close, closeness.variant) : close;
  });
  const found = all.filter((each) => each !== undefined);
  return found.length === 0 ? undefined : found.reduce((left, right) => Math.min(right, left));
}

/** The keys under which the people of a written name are filed. */
function keysOf(name: WrittenName): number[] {
  const keys = [wholeKey(name.words)];
  const words = name.words.filter(({ enclosed }) => !enclosed);
  const hash = (at: number): number => smallHash(words.at(at)?.folded ?? '');
  const ends = new Set([pairKey(hash(0), hash(-1))]);
  const outer = outerWords({ written: name.written, words });
  if (outer !== undefined) ends.add(pairKey(smallHash(outer.first.folded), smallHash(outer.last.folded)));
  // `GARCÍA LÓPEZ María`: the same of a family name in capitals.
  for (let count = 2; count < words.length; count++)
    if (showsFamilyFirst(name, count)) ends.add(pairKey(hash(count), hash(count - 1)));
  const bare = [...nameWordsOf(withoutSuffix(withoutTitles(name.written)))];
  ends.add(pairKey(smallHash(bare[0]?.folded ?? ''), smallHash(bare.at(-1)?.folded ?? '')));
  // The word before a comma is the last of the family name, the one after it the first of the given names.
  if (name.beforeComma > 0) ends.add(pairKey(hash(name.beforeComma), hash(name.beforeComma - 1)));
  return [...keys, ...ends];
}

/** Of people with one name those whom the nearest identifier names; all of them where none does. */
async function settled(people: Person[], near: readonly string[]): Promise<Person[]> {
  for (const key of near) {
    const named = people.filter((person) => identifierKeys(person).includes(key));
    if (named.length > 0) return named;
  }
  return people;
}

/** Words that stand before names as ordinary words of a sentence, with a capital at its beginning. */
const ordinary = new Set(
  'will may mark grace hope faith joy dean page grant bill pat sue rob chase drew king an so in to by'.split(' '),
);

/**
 * Whether the words beside it make the name part of a longer one: somebody's given name before it, somebody's family name
 * after it. Beside "Last, First" any word with a capital does: it is the middle of a list, "Fred Lovelace, Ada Byron".
 */
function isPartOfLonger(name: WrittenName, { before, after }: Mention, index: NameIndex): boolean {
  if (name.beforeComma > 0) return before !== undefined || after !== undefined;
  const isWord = (part: 'given' | 'family', word: string | undefined): boolean => {
    if (word === undefined || startsSmall(word, 0)) return false;
    const folded = readName(word).words[0]?.folded ?? '';
    return !ordinary.has(folded) && isNameWord(index, part, folded);
  };
  // Beside a name in Han, a word in Latin is the same name once more, or another one: neither makes it longer.
  const hasCase = (at: number): boolean => !isCaseless(name.words.at(at)?.folded ?? '', 0);
  return (hasCase(0) && isWord('given', before)) || (hasCase(-1) && isWord('family', after));
}
