import type { Person } from '../person/person.ts';
import { wordsOf } from '../person/words.ts';
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

/** What stands in a field of a person, or what the vocabulary adds to it, as it is written. */
export interface FieldText {
  field: Field;
  text: string;
}

/** What the vocabulary knows of a concept that helps to find people with it. */
interface Labels {
  own: string[];
  broader: string[];
}

/** The texts under which people are found; remembers what it read from the vocabulary. */
export class FieldTexts {
  readonly #concepts: ReadonlyMap<string, Concept>;
  readonly #labels = new Map<string, Labels>();

  constructor(concepts: readonly Concept[]) {
    this.#concepts = new Map(concepts.map((concept) => [concept.id, concept]));
  }

  /** Everything under which a person is found, the vocabulary's other labels and broader concepts of topics included. */
  of(person: Person): FieldText[] {
    const texts: FieldText[] = [];
    const add = (field: Field, text: string | undefined): void => {
      if (text !== undefined) texts.push({ field, text });
    };
    add('name', person.name.display);
    add('alias', person.name.given);
    add('alias', person.name.family);
    for (const alias of person.name.aliases) add('alias', alias);
    for (const { topic, concept } of person.expertise) {
      add('expertise', topic);
      const labels = this.#labelsOf(concept);
      for (const label of labels.own) if (label !== topic) add('synonym', label);
      for (const label of labels.broader) add('broader', label);
    }
    for (const handle of person.handles) add('contact', handle);
    add('contact', person.email?.split('@')[0]);
    add('title', person.title);
    add('department', person.department);
    add('location', person.location);
    return texts;
  }

  #labelsOf(id: string | undefined): Labels {
    const concept = id === undefined ? undefined : this.#concepts.get(id);
    if (concept === undefined) return { own: [], broader: [] };
    let labels = this.#labels.get(concept.id);
    if (labels === undefined) {
      labels = { own: [concept.prefLabel, ...concept.altLabel], broader: broaderLabels(concept.id, this.#concepts) };
      this.#labels.set(concept.id, labels);
    }
    return labels;
  }
}

/**
 * The folded words of a text, and the whole of it where it is several words: word by word alone, "data science" finds
 * everybody with data and somebody's science. Titles are never looked for as a whole.
 */
export function termsIn({ field, text }: FieldText): string[] {
  const words = Array.from(wordsOf(text), (word) => word.folded);
  const phrase = words.join(' ');
  return phrase.includes(' ') && field !== 'title' ? [...words, phrase] : words;
}

function broaderLabels(id: string, concepts: ReadonlyMap<string, Concept>): string[] {
  const found = new Map<string, Concept>();
  const waiting = [id];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const broader of concepts.get(from)?.broader ?? []) {
      const concept = concepts.get(broader);
      if (concept === undefined || found.has(broader)) continue;
      found.set(broader, concept);
      waiting.push(broader);
    }
  }
  return Array.from(found.values(), ({ prefLabel }) => prefLabel);
}
