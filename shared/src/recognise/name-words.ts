import { fold } from '../person/fold.ts';
import { type Word, wordsOf } from '../person/words.ts';

// By their blocks: `\p{…}` takes long to make, in every page that Kith is in.
const hiragana = /^[\u3041-\u309f]/;
/** Hiragana, Thai, Lao, Myanmar, Khmer. */
const glued = /^[\u3041-\u309f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Whether what follows is written in hiragana. */
export const startsHiragana = (text: string): boolean => hiragana.test(text);

/**
 * The words of a name, or of a text in which names are looked for: those of `wordsOf`, but in hiragana and in Thai and its
 * neighbours each character is one, as each Han character is: other words stand beside a name without a space
 * (`佐藤さくらさん`).
 */
export function* nameWordsOf(text: string): Generator<Word> {
  for (const word of wordsOf(text)) {
    if (!glued.test(word.folded)) {
      yield word;
      continue;
    }
    let start = word.start;
    for (const letter of text.slice(word.start, word.end)) {
      const end = start + letter.length;
      const folded = fold(letter);
      // Nothing is left of what nobody sees.
      if (folded !== '') yield { start, end, folded, possessive: false };
      start = end;
    }
  }
}
