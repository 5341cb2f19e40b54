import type { Word } from '../person/words.ts';
import { nameWordsOf } from './name-words.ts';

/** A word of a name as a page writes it. */
export interface WrittenWord extends Word {
  /** In brackets or quotation marks: a second given name or a short one, which may be left out. */
  enclosed: boolean;
  /** Joined to the word before by a hyphen or dash, or by nothing at all. */
  glued: boolean;
}

/** A name as a page writes it. */
export interface WrittenName {
  written: string;
  words: readonly WrittenWord[];
  /** How many words stand before a comma: `Last, First`; 0 without one. */
  beforeComma: number;
}

export function readName(written: string): WrittenName {
  const words: WrittenWord[] = [];
  let beforeComma = 0;
  let enclosed = false;
  let end = 0;
  for (const word of nameWordsOf(written)) {
    const gap = written.slice(end, word.start);
    // The same sign opens and closes in many hands.
    if (enclosed && /^[)”"’'\]]/u.test(gap)) enclosed = false;
    else if (/(?:^|\s)[(“"‘'[]$/u.test(gap) && !/^[ts][\s-]/u.test(written.slice(word.start))) enclosed = true;
    if (gap.includes(',')) beforeComma = words.length;
    words.push({ ...word, enclosed, glued: words.length > 0 && !/[\s,.]/u.test(gap) });
    end = word.end;
  }
  return { written, words, beforeComma };
}
