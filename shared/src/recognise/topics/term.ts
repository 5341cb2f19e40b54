import { type Word, wordsOf } from '../../person/words.ts';
import { functionWords } from './function-words.ts';

/** A label of the vocabulary that is looked for in texts. */
export interface Term {
  /** Without a qualifier in brackets, with single spaces. */
  label: string;
  words: readonly Word[];
  /** What stands behind the last word and belongs to the term: `++` of C++. */
  ending: string;
  /** Words that count only as they are written in the label, capitals included. */
  exact: ReadonlySet<Word>;
  /** A word in capitals alone: in a line that is all in capitals it may be any word. */
  isAcronym: boolean;
}

/** More words are a sentence. */
const mostWords = 8;
/** A longer word in capitals is more likely a word that somebody shouts. */
const longestAcronym = 6;
/** Characters of Han that are no ordinary word any more. */
const leastHan = 4;

const han = /^[\p{Script=Han}]+$/u;
/** Scripts whose words are not parted by spaces, or not only. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What may stand between two words of a term: spaces, hyphens, and the signs of CI/CD, R&D, Node.js. */
const between = /^(?:[\s\u00ad\u200b-\u200d\u2060]+|[-‐‑‒–]|\.|\s*[/&+]\s*)$/u;

/**
 * The term that a label is, or undefined where a page that has it need not mean it. Nobody has a dictionary of every
 * language here, so what is distinctive is told by the form alone, and what is in doubt is left out:
 *
 * - several words, of which two say something (`number theory`, but not `follow up`),
 * - one word with a digit (`k8s`), with a capital inside (`GraphQL`), with a sign behind (`C++`), or in capitals
 *   (`SRE`); they count only in the same capitals, since `React`, `LaTeX` and `REST` are words otherwise,
 * - four characters of Han and more; other scripts without capitals only in several words.
 */
export function termOf(written: string): Term | undefined {
  const label = written
    .replace(/\([^()]*\)\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const words = [...wordsOf(label)];
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || first.start > 0) return undefined;
  const ending = label.slice(last.end).replace(/^['’‘ʼ]s?/u, '');
  if (!/^(?:[+#]{1,2})?$/u.test(ending)) return undefined;
  const term = { label, words, ending };
  if (unspaced.test(label)) return unspacedTerm(term);
  if (words.length > 1) return severalWords(term);
  return oneWord(term, label.slice(first.start, first.end), first);
}

type Bare = Pick<Term, 'label' | 'words' | 'ending'>;

function unspacedTerm(term: Bare): Term | undefined {
  const { label, words } = term;
  const isLong = han.test(label) && words.length >= leastHan;
  const isParted = /\p{L}{2,} \p{L}{2,}/u.test(label);
  return words.length <= 2 * mostWords && (isLong || isParted)
    ? { ...term, exact: new Set(), isAcronym: false }
    : undefined;
}

function severalWords(term: Bare): Term | undefined {
  const { label, words } = term;
  if (words.length > mostWords) return undefined;
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1];
    const gap = label.slice(before?.end, words[at]?.start).replace(/^['’‘ʼ]s?(?=\s)/u, '');
    if (!between.test(gap)) return undefined;
  }
  const isFunction = ({ folded }: Word): boolean => functionWords.has(folded);
  // IT support, US law: small, these are other words.
  const exact = new Set(words.filter((word) => isFunction(word) && isInCapitals(textOf(label, word))));
  const saying = words.filter((word) => exact.has(word) || !isFunction(word));
  return saying.length < 2 || saying.every(({ folded }) => /^\p{N}+$/u.test(folded))
    ? undefined
    : { ...term, exact, isAcronym: false };
}

function oneWord(term: Bare, word: string, only: Word): Term | undefined {
  const isAcronym = isInCapitals(word) && term.ending === '';
  const isDistinctive =
    term.ending !== '' ||
    (/\p{N}/u.test(word) && /\p{L}/u.test(word)) ||
    (isAcronym && word.length <= longestAcronym && !(word.length < 3 && functionWords.has(only.folded))) ||
    /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(word);
  return isDistinctive ? { ...term, exact: new Set([only]), isAcronym } : undefined;
}

const textOf = (label: string, { start, end }: Word): string => label.slice(start, end);

/** At least two letters, all of them capitals. */
const isInCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
