import { fold } from '../person/fold.ts';
import { type Word, wordsOf } from '../person/words.ts';

const hiragana = /^\p{Script=Hiragana}/u;

/** Whether what follows is written in hiragana. */
export const startsHiragana = (text: string): boolean => hiragana.test(text);

/**
 * The words of a name, or of a text in which names are looked for: those of `wordsOf`, but each hiragana character is one as
 * each Han character is, since a name is followed by particles without a space (`佐藤さくらさん`).
 */
export function* nameWordsOf(text: string): Generator<Word> {
  for (const word of wordsOf(text)) {
    if (!startsHiragana(word.folded)) {
      yield word;
      continue;
    }
    let start = word.start;
    for (const letter of text.slice(word.start, word.end)) {
      const end = start + letter.length;
      yield { start, end, folded: fold(letter), possessive: false };
      start = end;
    }
  }
}
