import type { Person } from '../person/person.ts';
import { wordsOf } from '../person/words.ts';

/** Which words of a text to set off: [start, end) in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

export interface Reason {
  field: 'name' | 'alias' | 'expertise' | 'title' | 'department' | 'location';
  text: string;
  ranges: TextRange[];
}

/**
 * The values of a person in which the terms of a hit stand, for showing why the person was found. Empty where the
 * term came from the vocabulary (a synonym): then the topic it belongs to is not literally in the query.
 * @param query the words that were typed
 * @param terms the terms of the hit
 */
export function reasonsFor(person: Person, query: string, terms: readonly string[]): Reason[] {
  const typed = Array.from(wordsOf(query), (word) => word.folded);
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
