import { charactersOf } from '../look/characters.ts';

/** A longer text is no topic; what is behind it is not looked for. In characters as readers count them. */
const longest = 100;

/** A text selected in a page, as one would type it: in one line, without the white space around it, not too long. */
export function question(selected: string): string {
  const line = selected.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  // Only as much is cut into characters as can be wanted: somebody may have selected a book.
  return charactersOf(line.slice(0, longest * 20))
    .slice(0, longest)
    .join('')
    .trim();
}
