import type { Word } from '../person/words.ts';
import type { NameFilter } from './filter.ts';
import { isInFuse } from './fuse.ts';
import { GapReader, gap } from './gap.ts';
import { isCaseless } from './letters.ts';
import { nameWordsOf } from './name-words.ts';
import { lookUp } from './number-table.ts';
import type { Tell } from './scan.ts';
import { hashOfNothing, mix, pairHash, smallHash, withText } from './small-hash.ts';
import { isWholeName } from './whole-name.ts';
import { mayHave } from './word-set.ts';

const between = new GapReader();

/**
 * Names in scripts without capitals: every word may begin one. Only for directories that have such names.
 * @param before names that begin here or later are left out
 * @returns where a name may have begun that goes on in the next text; -1 if none does
 */
export function scanCaseless(text: string, filter: NameFilter, tell: Tell, before: number): number {
  let open = -1;
  const words = [...nameWordsOf(text)];
  for (const [at, first] of words.entries()) {
    if (first.start >= before) break;
    if (first.possessive || !isCaseless(first.folded, 0)) continue;
    // The next letters of a last word may be in the next text.
    if (first.end >= text.length && open < 0) open = first.start;
    const known = [first, withoutPrefix(first)].find(
      (word) => word !== undefined && mayHave(filter.outer, smallHash(word.folded)),
    );
    if (known === undefined) continue;
    const reachedEnd = tellFrom(text, words, { at, first: known }, filter, tell);
    if (reachedEnd && open < 0) open = first.start;
  }
  return open;
}

/** Hebrew and Arabic write small words (and, to, in, from) together with the one behind them. */
const prefix = /^[ולבהשכמوفبلك]/u;

function withoutPrefix(word: Word): Word | undefined {
  if (word.folded.length < 3 || !prefix.test(word.folded)) return undefined;
  return { ...word, start: word.start + 1, folded: word.folded.slice(1) };
}

/** Whether a dot may follow: after one letter, or the few signs of one in the scripts of India. */
const isInitial = ({ folded }: Word): boolean =>
  folded.length === 1 || (folded.length <= 3 && folded >= '\u0900' && folded < '\u0e00');

/** @returns whether the words went on to the end of the text */
function tellFrom(
  text: string,
  words: readonly Word[],
  { at, first }: { at: number; first: Word },
  filter: NameFilter,
  tell: Tell,
): boolean {
  const hashOf = ({ folded }: Word): number => {
    const hash = smallHash(folded);
    return lookUp(filter.representatives, hash, hash);
  };
  const firstHash = hashOf(first);
  // What `wholeKey` makes of the words so far, before it is mixed.
  let whole = withText(hashOfNothing, first.folded);
  for (let count = 2; count <= filter.longest; count++) {
    const before = words[at + count - 2];
    const word = words[at + count - 1];
    if (before === undefined || before.possessive) return false;
    if (word?.start !== before.end) {
      const found = between.read(text, before.end, isInitial(before));
      if (word === undefined) return found === gap.plain && between.next >= text.length;
      if (found === gap.none || found === gap.comma || between.next !== word.start) return false;
    }
    whole = withText(withText(whole, ' '), word.folded);
    const isName = isInFuse(filter.keys, mix(whole)) || isInFuse(filter.keys, pairHash(firstHash, hashOf(word)));
    if (isName && isWholeName(text, first.start, word.end)) tell(first.start, word.end);
    if (word.end >= text.length) return true;
  }
  return false;
}
