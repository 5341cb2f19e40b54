import type { Person } from '@kith/shared/person/person';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One or two capitals for a person's circle: of given and family name where they are known, else of the first and last word. */
export function initials({ display, given, family }: Pick<Person['name'], 'display' | 'given' | 'family'>): string {
  const words = given !== undefined && family !== undefined ? [given, family] : display.split(/\s+/u);
  const letters = words.flatMap((word) => firstLetter(word) ?? []);
  const [first = '', last = ''] = letters.length > 1 ? [letters.at(0), letters.at(-1)] : letters;
  return (first + last).toLocaleUpperCase() || '·';
}

/** The first letter with its accents, past quotes and brackets; undefined for a word without letters. */
function firstLetter(word: string): string | undefined {
  for (const { segment } of graphemes.segment(word)) if (/^[\p{L}\p{N}]/u.test(segment)) return segment;
  return undefined;
}
