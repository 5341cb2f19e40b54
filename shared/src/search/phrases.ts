import type { EveryWord } from './every-word.ts';
import { type SearchIndex, termAt } from './index.ts';
import { forEachPosting, type Span } from './scores.ts';
import { phrasesBeginningWith } from './spans.ts';

/** A score that a whole phrase gives, and the phrases, best first. */
export interface Lift {
  score: number;
  phrases: number[];
}

export type Lifts = ReadonlyMap<number, Lift>;

export const noLifts: Lifts = new Map();

const phraseBonus = 1.5;

/** So many spellings of a whole query are looked up at most. */
const mostSpellings = 64;

/** What a word may have been meant to be. */
interface Meant {
  text: string;
  closeness: number;
}

/**
 * Lifts people who have the whole query as a name or topic, or one that begins so: its words in several of their topics
 * are worth less.
 * @param words as typed, in their order
 * @param alike for a word that was misspelt what is spelt like it
 */
export function phraseLifts(
  index: SearchIndex,
  words: readonly string[],
  alike: ReadonlyMap<string, readonly Span[]>,
  found: EveryWord,
): Lifts {
  if (words.length < 2 || found.people.length === 0) return noLifts;
  const misspelt = words.filter((word) => alike.has(word)).length;
  const each = Math.floor(mostSpellings ** (1 / Math.max(1, misspelt)));
  let spellings: Meant[] = [{ text: '', closeness: 1 }];
  for (const word of words) {
    const meant = meantBy(index, word, alike.get(word), each);
    spellings = spellings.flatMap(({ text, closeness }) =>
      meant.map((next) => ({
        text: text === '' ? next.text : `${text} ${next.text}`,
        closeness: Math.min(closeness, next.closeness),
      })),
    );
  }
  const lifts = new Map<number, Lift>();
  for (const { text, closeness } of spellings)
    for (const { first, end, value } of phrasesBeginningWith(index, text))
      for (let term = first; term < end; term++) lift(index, term, phraseBonus * value * closeness, found, lifts);
  return lifts;
}

function meantBy(index: SearchIndex, word: string, alike: readonly Span[] | undefined, most: number): Meant[] {
  if (alike === undefined) return [{ text: word, closeness: 1 }];
  return [
    { text: word, closeness: 1 },
    ...alike.slice(0, most - 1).map(({ first, value }) => ({ text: termAt(index, first), closeness: value })),
  ];
}

function lift(index: SearchIndex, term: number, value: number, found: EveryWord, lifts: Map<number, Lift>): void {
  forEachPosting(index, term, value, (person, score) => {
    const known = lifts.get(person);
    const base = known?.score ?? found.of(person);
    if (base === 0 || score <= base) return;
    if (known === undefined) lifts.set(person, { score, phrases: [term] });
    else if (known.phrases[0] === term) known.score = score;
    else lifts.set(person, { score, phrases: [term, ...known.phrases] });
  });
}
