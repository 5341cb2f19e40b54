import type { shared } from './en.ts';

/**
 * The shape of words in another language: the same keys, a text for every text, a sentence with the same gaps for every sentence
 * with gaps. What is missing or too much in it is an error of its type.
 */
export type Translation<Words> = Words extends 'ltr' | 'rtl'
  ? 'ltr' | 'rtl'
  : Words extends string
    ? string
    : Words extends (...gaps: never[]) => unknown
      ? Words
      : Words extends ReadonlyMap<string, string>
        ? ReadonlyMap<string, string>
        : { readonly [Key in keyof Words]: Translation<Words[Key]> };

/** What pages say that may be in several languages. */
export type Strings = Translation<typeof shared>;
