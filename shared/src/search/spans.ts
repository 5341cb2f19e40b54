import { beginningWith, isWhole, type SearchTable } from './index.ts';
import type { Span } from './scores.ts';
import { similarWords } from './typos.ts';
import { utf8 } from './utf8.ts';

/** What a word is worth of which only the beginning was typed. */
const prefixValue = 0.7;
/** What a word is worth that is spelt alike, times its closeness. */
export const typoValue = 0.5;

/** Words that begin so, one that is typed whole before the others. Phrases that begin so are found by their first word. */
export function wordsBeginningWith(index: SearchTable, word: string): Span[] {
  return spansIn(index, word, 0, index.words);
}

/** Phrases that begin so. */
export function phrasesBeginningWith(index: SearchTable, phrase: string): Span[] {
  return spansIn(index, phrase, index.words, index.terms);
}

/** Words that are spelt alike, the most alike first. */
export function wordsSpeltLike(index: SearchTable, word: string): Span[] {
  return similarWords(index, word).map(({ term, closeness }) => ({
    first: term,
    end: term + 1,
    value: typoValue * closeness,
  }));
}

function spansIn(index: SearchTable, text: string, from: number, to: number): Span[] {
  const prefix = utf8(text);
  const [first, end] = beginningWith(index, prefix, from, to);
  if (first >= end) return [];
  if (!isWhole(index, first, prefix)) return [{ first, end, value: prefixValue }];
  const whole = { first, end: first + 1, value: 1 };
  return end > first + 1 ? [whole, { first: first + 1, end, value: prefixValue }] : [whole];
}
