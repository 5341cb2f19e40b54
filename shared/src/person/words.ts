import { fold } from './fold.ts';

/** One word of a text: its place in UTF-16 code units (`end` is exclusive) and its folded form. */
export interface Word {
  start: number;
  end: number;
  folded: string;
  /** The word ended in an apostrophe and s, which is not part of `end` nor of `folded`. */
  possessive: boolean;
}

/**
 * A character of a script written without spaces (Han) or with endings glued to names (Hangul) is a word by itself; a run of
 * hiragana is one, since it follows names in other scripts without a space; elsewhere a word is a run of letters, digits and
 * marks with apostrophes and invisible characters inside.
 */
const wordSource = String.raw`[\p{Script=Han}\p{Script=Hangul}]|\p{Script=Hiragana}+|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]](?:['’‘ʼ\u00ad\u200b-\u200d\u2060]*[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]])*`;

/** Made when a text asks for it: that takes 3 ms, in every page that Kith is in. */
let wordPattern: RegExp | undefined;

/** Texts in which no other characters of words are than the next pattern's. */
const latin = /^[\0-\u024f’–—]*$/;
/** The same of them. */
const latinWordPattern = /[\dA-Za-zª²³µ¹º¼-¾À-ÖØ-öø-\u024f](?:['’\u00ad]*[\dA-Za-zª²³µ¹º¼-¾À-ÖØ-öø-\u024f])*/g;

const possessiveEnding = /['’‘ʼ][sS]$/u;

function patternFor(text: string): RegExp {
  if (latin.test(text)) return latinWordPattern;
  wordPattern ??= wordPatternWith('g');
  return wordPattern;
}

/** What a word is, in all scripts. */
export const wordPatternWith = (flag: 'g' | 'y'): RegExp => new RegExp(wordSource, `v${flag}`);

/** The words of a text in order. Pure; linear in the length of the text. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(patternFor(text))) {
    const written = match[0];
    const possessive = possessiveEnding.test(written);
    const kept = possessive ? written.slice(0, -2) : written;
    yield { start: match.index, end: match.index + kept.length, folded: fold(kept), possessive };
  }
}

/** The folded forms alone: an index asks for those of a million texts, and where each stands would take as long again. */
export const foldedWordsOf = (text: string): string[] =>
  (text.match(patternFor(text)) ?? []).map((written) =>
    fold(possessiveEnding.test(written) ? written.slice(0, -2) : written),
  );

/** The folded words of a name as one string, the key under which every spelling of the name is found. */
export function nameKey(name: string): string {
  return foldedWordsOf(name).join(' ');
}
