import type { Person } from '../person/person.ts';
import { nameKey, wordsOf } from '../person/words.ts';
import type { Concept } from '../vocabulary/concept.ts';

/** What a word of a query may be found in, and what finding it there is worth. */
export const fields = [
  'name',
  'alias',
  'expertise',
  'synonym',
  'broader',
  'contact',
  'title',
  'department',
  'location',
] as const;

export type Field = (typeof fields)[number];

export const fieldWeights: Readonly<Record<Field, number>> = {
  name: 10,
  alias: 8,
  expertise: 8,
  synonym: 6,
  broader: 3,
  contact: 5,
  title: 4,
  department: 3,
  location: 3,
};

/** A folded word, or a whole folded phrase, under which somebody is found. */
export interface Term {
  text: string;
  field: Field;
}

/**
 * Everything under which a person is found: the words of each field, names and topics as whole phrases too (word by
 * word alone, "data science" finds everybody with data and somebody's science), and the vocabulary's other labels and
 * broader concepts for each topic.
 */
export function termsOf(person: Person, concepts: ReadonlyMap<string, Concept>): Term[] {
  const terms: Term[] = [];
  const add = (field: Field, text: string | undefined): void => {
    if (text === undefined) return;
    for (const word of wordsOf(text)) terms.push({ text: word.folded, field });
    const phrase = nameKey(text);
    if (phrase.includes(' ') && field !== 'title') terms.push({ text: phrase, field });
  };
  add('name', person.name.display);
  add('alias', person.name.given);
  add('alias', person.name.family);
  for (const alias of person.name.aliases) add('alias', alias);
  for (const { topic, concept } of person.expertise) {
    add('expertise', topic);
    for (const label of otherLabels(concept, topic, concepts)) add('synonym', label);
    for (const broader of broaderConcepts(concept, concepts)) add('broader', broader.prefLabel);
  }
  for (const handle of person.handles) add('contact', handle);
  add('contact', person.email?.split('@')[0]);
  add('title', person.title);
  add('department', person.department);
  add('location', person.location);
  return terms;
}

function otherLabels(id: string | undefined, topic: string, concepts: ReadonlyMap<string, Concept>): string[] {
  const concept = id === undefined ? undefined : concepts.get(id);
  if (concept === undefined) return [];
  return [concept.prefLabel, ...concept.altLabel].filter((label) => label !== topic);
}

function broaderConcepts(id: string | undefined, concepts: ReadonlyMap<string, Concept>): Concept[] {
  const found = new Map<string, Concept>();
  const visit = (from: string): void => {
    for (const broader of concepts.get(from)?.broader ?? []) {
      const concept = concepts.get(broader);
      if (concept === undefined || found.has(broader)) continue;
      found.set(broader, concept);
      visit(broader);
    }
  };
  if (id !== undefined) visit(id);
  return [...found.values()];
}
