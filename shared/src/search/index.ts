import type { Person } from '../person/person.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { fields, termsOf } from './terms.ts';

/**
 * A sorted table of terms with postings, in plain arrays, so that it is stored as one record and read without parsing.
 * Postings of `terms[i]` are at `offsets[i]` up to `offsets[i + 1]`.
 */
export interface SearchIndex {
  terms: string[];
  offsets: Uint32Array;
  /** Index of a person in the list the index was built from. */
  people: Uint32Array;
  /** Index into {@link fields}. */
  fields: Uint8Array;
}

/** @param people in the order in which hits will name them */
export function buildSearchIndex(people: Iterable<Person>, concepts: readonly Concept[]): SearchIndex {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const postings = new Map<string, Set<number>>();
  let ordinal = 0;
  for (const person of people) {
    for (const { text, field } of termsOf(person, byId)) {
      const posting = ordinal * fields.length + fields.indexOf(field);
      const known = postings.get(text);
      if (known === undefined) postings.set(text, new Set([posting]));
      else known.add(posting);
    }
    ordinal += 1;
  }
  const terms = [...postings.keys()].sort();
  const offsets = new Uint32Array(terms.length + 1);
  const all: number[] = [];
  terms.forEach((term, index) => {
    for (const posting of postings.get(term) ?? []) all.push(posting);
    offsets[index + 1] = all.length;
  });
  return {
    terms,
    offsets,
    people: Uint32Array.from(all, (posting) => Math.floor(posting / fields.length)),
    fields: Uint8Array.from(all, (posting) => posting % fields.length),
  };
}
