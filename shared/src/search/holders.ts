import { foldedWordsOf, nameKey } from '../person/words.ts';
import { beginningWith, isWhole, postingFields, type SearchIndex } from './index.ts';
import { type Field, fields, wholeValue } from './terms.ts';
import { utf8 } from './utf8.ts';

/** Where a topic stands that somebody knows, under any of its names. */
export const topicFields: readonly Field[] = ['expertise', 'mastery', 'synonym'];

/**
 * Places, in the list of all people, of everybody who has a label among their topics, also where the vocabulary has it as
 * another word for the topic. A label of one word brings those too who have it inside a longer topic.
 */
export function holdersOf(index: SearchIndex, label: string): number[] {
  const term = nameKey(label);
  return [...holdersOfTerm(index, term, topicFields)];
}

/** Places of everybody who has exactly this value in one of the fields: one of those that filters ask for. */
export function wholeValueHolders(index: SearchIndex, value: string, within: readonly Field[]): ReadonlySet<number> {
  const words = foldedWordsOf(value);
  return holdersOfTerm(index, words.length === 0 ? '' : wholeValue(words), within);
}

function holdersOfTerm(index: SearchIndex, term: string, within: readonly Field[]): Set<number> {
  const holders = new Set<number>();
  if (term === '') return holders;
  const bytes = utf8(term);
  const range = term.includes(' ') ? ([index.words, index.terms] as const) : ([0, index.words] as const);
  const [first, end] = beginningWith(index, bytes, ...range);
  if (first >= end || !isWhole(index, first, bytes)) return holders;
  const wanted = new Set(within.map((field) => fields.indexOf(field)));
  const last = Math.min(index.postingStarts[first + 1] ?? 0, index.postings.length);
  for (let at = index.postingStarts[first] ?? 0; at < last; at++) {
    const posting = index.postings[at] ?? 0;
    const person = Math.floor(posting / postingFields);
    if (wanted.has(posting % postingFields) && person < index.people) holders.add(person);
  }
  return holders;
}
