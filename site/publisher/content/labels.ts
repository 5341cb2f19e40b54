import { fold } from '@kith/shared/person/fold';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { remembering } from '../remember.ts';

/** The vocabulary's concept for a topic, by any of its labels. */
export type ConceptOf = (topic: string) => string | undefined;

/** Longer than any label may be: looked up as it is, which finds nothing. */
const longestTopic = 200;

/** White space, hyphens and dashes of every kind, underscores: what people put between two words. */
const separators = /[\s_\-\u2010-\u2015\u2212]+/gu;
/** Quotation marks and list marks round a topic, and what ends a sentence. Not `+`, `#` or `.` before a letter. */
const around = /^(?:[-\u2010-\u2015*·•‣▪]\s+|["“”„«»‹›])+|["“”„«»‹›,;:.!?]+$/gu;

/**
 * The form in which two spellings of one label are the same string: without case and accents, with one space for every
 * space, hyphen, dash or underscore between words, without quotation marks or list marks round it and punctuation at
 * its end. What tells topics apart stays: `C`, `C++`, `C#`, `.NET`.
 */
export function labelKey(text: string): string {
  const folded = fold(text.trim());
  if (folded.length > longestTopic) return folded;
  const words = folded
    .replace(around, '')
    .replace(separators, ' ')
    .replace(/ ?([/&]) ?/gu, '$1')
    .trim();
  // A label of punctuation alone is itself.
  return words === '' ? folded : words;
}

/** `e mail` and `email`, `Java Script` and `JavaScript`; a space between two digits stays. Short words are left alone. */
function joined(key: string): string | undefined {
  const word = key.replace(/(?<!\d) | (?!\d)/gu, '');
  return word.length < 5 ? undefined : word;
}

/**
 * The concept that a topic's words mean: a preferred label comes before an alternative one, and the concept whose id
 * comes first in the alphabet before others. Compared by `labelKey`; where that finds nothing, a topic written as one
 * word or as several finds the concept that alone has these letters.
 */
export function conceptIndex(concepts: readonly Concept[]): ConceptOf {
  const ids = new Map<string, string>();
  /** Undefined: several concepts have these letters. */
  const joinedIds = new Map<string, string | undefined>();
  const add = (label: string, id: string) => {
    const key = labelKey(label);
    if (!ids.has(key)) ids.set(key, id);
    const word = joined(key);
    if (word === undefined) return;
    joinedIds.set(word, !joinedIds.has(word) || joinedIds.get(word) === id ? id : undefined);
  };
  for (const concept of concepts) add(concept.prefLabel, concept.id);
  for (const concept of concepts) for (const label of concept.altLabel) add(label, concept.id);
  return remembering((topic) => {
    const key = labelKey(topic);
    return ids.get(key) ?? joinedIds.get(joined(key) ?? '');
  });
}
