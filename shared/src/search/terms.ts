import type { Person } from '../person/person.ts';
import { foldedWordsOf } from '../person/words.ts';
import type { Concept } from '../vocabulary/concept.ts';

/** What a word of a query may be found in, and what finding it there is worth. */
export const fields = [
  'name',
  'alias',
  'expertise',
  /** Expertise of the upper levels, which comes before the same topic of others. */
  'mastery',
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
  mastery: 9,
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
export interface Labels {
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
    for (const { topic, concept, level } of person.expertise) {
      add(level === 'expert' || level === 'advanced' ? 'mastery' : 'expertise', topic);
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
    let labels = this.#labels.get(id ?? '');
    if (labels === undefined) {
      labels = labelsOf(id, this.#concepts);
      this.#labels.set(id ?? '', labels);
    }
    return labels;
  }
}

/**
 * The folded words of a text, and the whole of it where it is several words: word by word alone, "data science" finds
 * everybody with data and somebody's science. Titles are never looked for as a whole.
 */
export function termsIn({ field, text }: FieldText): string[] {
  const words = foldedWordsOf(text);
  const found = [...words];
  if (runTogether.test(text)) for (const word of words) if (runTogether.test(word)) found.push(...endingsOf(word));
  const kind = termsOfField(field);
  if (kind !== 'words' && words.length > 1) found.push(words.join(' '));
  if (kind === 'value' && words.length === 1) found.push(wholeValue(words));
  return found;
}

/** Whether the terms of a field are words, the whole of several words too, or always the whole, which filters ask for. */
export function termsOfField(field: Field): 'words' | 'phrase' | 'value' {
  if (field === 'title') return 'words';
  return field === 'name' || field === 'alias' || field === 'contact' ? 'phrase' : 'value';
}

/** The term for a whole value: of a single word it has a space at its end, to be no word that begins longer values too. */
export const wholeValue = (words: readonly string[]): string => (words.length === 1 ? `${words[0]} ` : words.join(' '));

/** Scripts that write no spaces, as far as `wordsOf` does not take each character for a word. */
const runTogether =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** So many letters of a run are looked at: nobody types more from the middle of one. */
const longestRun = 40;

/** What is left of a run from each later letter on, so that any part of it finds the whole. */
function endingsOf(word: string): string[] {
  const endings: string[] = [];
  for (let at = 1; at < Math.min(word.length - 1, longestRun); at++)
    if (/^[\p{L}\p{N}]/u.test(word.slice(at))) endings.push(word.slice(at));
  return endings;
}

/** What the vocabulary knows of a concept; nothing of one that it does not have. */
export function labelsOf(id: string | undefined, concepts: ReadonlyMap<string, Concept>): Labels {
  const concept = id === undefined ? undefined : concepts.get(id);
  if (concept === undefined) return { own: [], broader: [] };
  return { own: [concept.prefLabel, ...concept.altLabel], broader: broaderLabels(concept.id, concepts) };
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
