import type { Person } from '../person/person.ts';
import { foldedWordsOf, nameKey, wordsOf } from '../person/words.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { labelsOf } from './terms.ts';

/** Which words of a text to set off: [start, end) in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

export interface Reason {
  field: 'name' | 'alias' | 'expertise' | 'title' | 'department' | 'location' | 'openTo';
  /** The value as the person has it; of `openTo` the kind of relationship. */
  text: string;
  ranges: TextRange[];
  /** How the vocabulary led to a topic that the query does not name: by another word for it, or as part of a broader one. */
  through?: 'synonym' | 'narrower';
}

/**
 * The values of a person in which the terms of a hit stand, for showing why the person was found. Empty where the
 * term came from the vocabulary (a synonym): then the topic it belongs to is not literally in the query.
 * @param query the words that were typed
 * @param terms the terms of the hit
 */
export function reasonsFor(person: Person, query: string, terms: readonly string[]): Reason[] {
  const typed = foldedWordsOf(query);
  const wanted = new Set(terms.flatMap((term) => term.split(' ')));
  const rangesIn = (text: string): TextRange[] =>
    [...wordsOf(text)].flatMap((word): TextRange[] => {
      const prefix = typed.find((part) => word.folded.startsWith(part));
      if (prefix !== undefined && word.folded.length === word.end - word.start)
        return [[word.start, word.start + prefix.length]];
      return prefix !== undefined || wanted.has(word.folded) ? [[word.start, word.end]] : [];
    });
  const values: { field: Reason['field']; text: string | undefined }[] = [
    { field: 'name', text: person.name.display },
    ...person.expertise.map(({ topic }) => ({ field: 'expertise' as const, text: topic })),
    ...person.name.aliases.map((alias) => ({ field: 'alias' as const, text: alias })),
    { field: 'title', text: person.title },
    { field: 'department', text: person.department },
    { field: 'location', text: person.location },
  ];
  return values.flatMap(({ field, text }) => {
    if (text === undefined) return [];
    const ranges = rangesIn(text);
    return ranges.length === 0 ? [] : [{ field, text, ranges }];
  });
}

/**
 * Terms of a hit that stand in no value of the person: the vocabulary led from them to a topic, or they are part of an
 * address, which a reason does not show.
 */
export function unexplained(person: Person, terms: readonly string[]): string[] {
  const { name, title, department, location, expertise } = person;
  const values = [name.display, ...name.aliases, title, department, location, ...expertise.map(({ topic }) => topic)];
  const words = new Set(values.flatMap((value) => foldedWordsOf(value ?? '')));
  return terms.filter((term) => !term.split(' ').every((word) => words.has(word)));
}

/** The topics of a person to which the vocabulary led from terms. */
export function topicsThrough(
  person: Person,
  terms: readonly string[],
  concepts: ReadonlyMap<string, Concept>,
): Reason[] {
  const names = (label: string): boolean => {
    const key = nameKey(label);
    return terms.some((term) => term === key || key.split(' ').includes(term));
  };
  return person.expertise.flatMap(({ topic, concept }): Reason[] => {
    const { own, broader } = labelsOf(concept, concepts);
    const through = own.some(names) ? 'synonym' : broader.some(names) ? 'narrower' : undefined;
    return through === undefined ? [] : [{ field: 'expertise', text: topic, ranges: [], through }];
  });
}
