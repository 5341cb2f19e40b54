import { fold } from '@kith/shared/person/fold';
import type { Person } from '@kith/shared/person/person';
import type { Mention } from '@kith/shared/recognise/mention';

/** Somebody on the page; several people where they share a name and nothing says which of them is meant. */
export interface Row<Place> {
  /** The same for the same people, whatever else is on the page. */
  key: string;
  people: readonly [Person, ...Person[]];
  /** Where they are named, in the order of the page. */
  places: readonly [Place, ...Place[]];
}

/** Everybody named in these places, in the order of their first one. Nobody is in two rows for being written in two ways. */
export function rowsOf<Place extends { mention: Mention }>(
  places: readonly Place[],
  peopleOf: (mention: Mention) => readonly Person[],
): Row<Place>[] {
  const rows = new Map<string, Row<Place>>();
  for (const place of places) {
    const [first, ...more] = peopleOf(place.mention);
    if (first === undefined) continue;
    // Ids have no white space.
    const key = [first, ...more]
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { key, people: [first, ...more], places: [place] });
    else rows.set(key, { ...row, places: [...row.places, place] });
  }
  return [...rows.values()];
}

/** The rows in which every word of a filter begins a word of a name, title, department or topic of one person. */
export function filterRows<Place>(rows: readonly Row<Place>[], filter: string): Row<Place>[] {
  const wanted = wordsOf(filter);
  return rows.filter(({ people }) => people.some((person) => has(wordsOf(textOf(person)), wanted)));
}

/** The topics of a person that a filter asks for, as they write them: why the row is there, where its lines do not say. */
export function topicsFor({ expertise }: Person, filter: string): string[] {
  const wanted = wordsOf(filter);
  if (wanted.length === 0) return [];
  const found = expertise
    .map(({ topic }) => topic)
    .filter((topic) => wanted.some((word) => has(wordsOf(topic), [word])));
  return [...new Set(found)];
}

const textOf = ({ name, title, department, expertise }: Person): string =>
  [name.display, ...name.aliases, title, department, ...expertise.map(({ topic }) => topic)].join(' ');

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter((word) => word !== '');

/** Scripts without spaces have long words: there any part will do. */
const has = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((start) =>
    words.some((word) => word.startsWith(start) || (!/[a-z0-9]/.test(start) && word.includes(start))),
  );
