import { type SearchIndex, termAt } from './index.ts';
import type { Span } from './scores.ts';
import { phrasesBeginningWith, typoValue } from './spans.ts';

const phraseBonus = 1.5;

/** So many spellings of a whole query are looked up at most. */
const mostSpellings = 64;

/** What a word may have been meant to be. */
interface Meant {
  text: string;
  closeness: number;
}

/**
 * Names and topics that are the whole query, or begin so, each worth more than its words in several of somebody's topics.
 * @param words as typed, in their order
 * @param alike for a word that was misspelt what is spelt like it
 */
export function phrasesOf(
  index: SearchIndex,
  words: readonly string[],
  alike: ReadonlyMap<string, readonly Span[]>,
): Span[] {
  const misspelt = words.filter((word) => alike.has(word)).length;
  const each = Math.floor(mostSpellings ** (1 / Math.max(1, misspelt)));
  let spellings: Meant[] = [{ text: '', closeness: phraseBonus }];
  for (const word of words) {
    const meant = meantBy(index, word, alike.get(word) ?? [], each);
    spellings = spellings.flatMap(({ text, closeness }) =>
      meant.map((next) => ({
        text: text === '' ? next.text : `${text} ${next.text}`,
        closeness: closeness * next.closeness,
      })),
    );
  }
  return spellings.flatMap(({ text, closeness }) =>
    phrasesBeginningWith(index, text).map((span) => ({ ...span, value: span.value * closeness })),
  );
}

function meantBy(index: SearchIndex, word: string, alike: readonly Span[], most: number): Meant[] {
  return [
    { text: word, closeness: 1 },
    ...alike
      .slice(0, most - 1)
      .map(({ first, value }) => ({ text: termAt(index, first), closeness: value / typoValue })),
  ];
}
