import type { NumberList } from '../number-list.ts';
import { type Steps, sortSteps } from '../sorted.ts';
import { postingFields, type SearchIndex } from './index.ts';
import { rankOf } from './standing.ts';
import { worthOfField, worths } from './worth.ts';

/** So many people's entries are gone through in a step. */
const stepPeople = 256;

/** For each person, by the place in the list of all people, where the entries begin and end. */
export interface EntryPlaces {
  starts: Uint32Array;
  ends: Uint32Array;
}

/**
 * Writes the postings of each term in the order in which people would be shown: by what the field is worth, then by rank.
 * @param cursors for each term where its next posting goes
 * @param entries of each person by what the field is worth: term × {@link postingFields} + field
 * @param places are used up
 */
export function* writePostings(
  index: SearchIndex,
  cursors: Uint32Array,
  entries: NumberList,
  { starts, ends }: EntryPlaces,
): Steps<void> {
  const people = new Uint32Array(index.people);
  for (let person = 0; person < people.length; person++) people[person] = person;
  const shown = yield* sortSteps(
    people,
    (left, right) => rankOf(index.standings[right] ?? 0) - rankOf(index.standings[left] ?? 0),
  );
  for (const worth of worths) {
    for (const [place, person] of shown.entries()) {
      let at = starts[person] ?? 0;
      for (const end = ends[person] ?? 0; at < end; at++) {
        const entry = entries.at(at);
        if (worthOfField[entry % postingFields] !== worth) break;
        const term = Math.floor(entry / postingFields);
        const cursor = cursors[term] ?? 0;
        index.postings[cursor] = person * postingFields + (entry % postingFields);
        cursors[term] = cursor + 1;
      }
      starts[person] = at;
      if (place % stepPeople === 0) yield;
    }
  }
}
