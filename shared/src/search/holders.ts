import { wordsOf } from '../person/words.ts';
import { beginningWith, isWhole, postingFields, type SearchIndex } from './index.ts';
import { fields } from './terms.ts';
import { utf8 } from './utf8.ts';

const topicFields = new Set([fields.indexOf('expertise'), fields.indexOf('synonym')]);

/**
 * Places, in the list of all people, of everybody who has a label among their topics, also where the vocabulary has it as
 * another word for the topic. A label of one word brings those too who have it inside a longer topic.
 */
export function holdersOf(index: SearchIndex, label: string): number[] {
  const term = Array.from(wordsOf(label), (word) => word.folded).join(' ');
  if (term === '') return [];
  const bytes = utf8(term);
  const range = term.includes(' ') ? ([index.words, index.terms] as const) : ([0, index.words] as const);
  const [first, end] = beginningWith(index, bytes, ...range);
  if (first >= end || !isWhole(index, first, bytes)) return [];
  const holders = new Set<number>();
  const last = Math.min(index.postingStarts[first + 1] ?? 0, index.postings.length);
  for (let at = index.postingStarts[first] ?? 0; at < last; at++) {
    const posting = index.postings[at] ?? 0;
    const person = Math.floor(posting / postingFields);
    if (topicFields.has(posting % postingFields) && person < index.people) holders.add(person);
  }
  return [...holders];
}
