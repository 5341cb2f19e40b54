/** The quotation marks of a language: round words, and round words within those. */
interface Marks {
  open: string;
  close: string;
  innerOpen: string;
  innerClose: string;
}

const english: Marks = { open: '\u201C', close: '\u201D', innerOpen: '\u2018', innerClose: '\u2019' };
const german: Marks = { open: '\u201E', close: '\u201C', innerOpen: '\u201A', innerClose: '\u2018' };

/** The marks of a language, where they are others than in English. */
export function marksOf(language: string): Marks | undefined {
  return language === 'de' ? german : undefined;
}

/**
 * Plain text with the apostrophes and quotation marks of print, as Markdown sets them in the body of a text: front matter
 * is plain text, and a straight apostrophe in a large heading looks like a slip.
 */
export function typeset(text: string, language = 'en'): string {
  const { open, close, innerOpen, innerClose } = marksOf(language) ?? english;
  return text
    .replace(/(^|[\s([{\u2013\u2014])"/g, `$1${open}`)
    .replace(/"/g, close)
    .replace(/(^|[\s([{\u2013\u2014\u201C\u201E])'(\p{L}[^']*)'(?!\p{L})/gu, `$1${innerOpen}$2${innerClose}`)
    .replace(/(^|[\s([{\u2013\u2014\u201C\u201E])'(?=\p{L})/gu, `$1${innerOpen}`)
    .replace(/'/g, '\u2019')
    .replace(/\.\.\./g, '\u2026');
}
