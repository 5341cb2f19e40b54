import { type SearchTable, startOf } from './index.ts';
import { lettersOf, Speller, slipsForgiven } from './spelling.ts';
import { readLetters } from './utf8.ts';

export interface SimilarWord {
  term: number;
  /** 0 to 1, 1 being equal. */
  closeness: number;
}

/**
 * More words than this that are spelt alike say nothing. Those that only begin alike are counted apart: addresses that
 * begin with a name are as many as people who have it, and would leave no room for other names.
 */
const mostSimilar = 64;

/** What one letter more or less costs who compares the beginning of a longer word: less than a slip. */
const unfinished = 0.5;

/**
 * Words of the index that are spelt like the given one, or begin so, best first. Every word that is no more slips away
 * than are forgiven is found, unless nearer ones fill the list: the signatures leave so few to compare that no guess
 * at likely ones is needed.
 */
export function similarWords(index: SearchTable, word: string): SimilarWord[] {
  const typed = lettersOf(word);
  const forgiven = slipsForgiven(typed.length);
  if (forgiven === 0) return [];
  const speller = new Speller(typed, forgiven);
  const letters = new Uint32Array(speller.mostLetters);
  const whole: SimilarWord[] = [];
  const begun: SimilarWord[] = [];
  const { signatures, text } = index;
  for (let term = 0; term < signatures.length; term++) {
    if (!speller.mayBe(signatures[term] ?? 0)) continue;
    const length = readLetters(text, startOf(index, term), startOf(index, term + 1), letters);
    const slips = speller.slipsTo(letters, length);
    if (slips === undefined) continue;
    const isWhole = slips.whole <= Math.min(forgiven, slips.beginning + unfinished);
    const cost = isWhole ? slips.whole : slips.beginning + unfinished;
    (isWhole ? whole : begun).push({ term, closeness: 1 - cost / (typed.length + 1) });
  }
  return [...nearest(whole), ...nearest(begun)].sort(byCloseness);
}

const byCloseness = (left: SimilarWord, right: SimilarWord): number =>
  right.closeness - left.closeness || left.term - right.term;

const nearest = (words: SimilarWord[]): SimilarWord[] => words.sort(byCloseness).slice(0, mostSimilar);
