import { type Word, wordsOf } from '../person/words.ts';
import { mayBe, mayStart, type NameFilter, startsSmall } from './filter.ts';
import { emailKey, handleKey } from './surfaces.ts';

/** A stretch of text that is probably a name, e-mail address or handle of the directory. Offsets in UTF-16 code units. */
export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
  key: string;
}

/** White space, one hyphen or dash without spaces, a middle dot, or nothing (scripts without spaces). */
const gapInName = /^(?:[\s\u00ad\u200b-\u200d\u2060]*|[-‐‑‒–·・•‧])$/u;
/** Around a second given name: David (Mengqi) Yu. What opens has to close. */
const opening = /^\s+[(“"‘']$/u;
const closing = /^[)”"’']\s+$/u;
const gapAfterShortForm = /^\.\s*$/u;
const shortForms = new Set(['jr', 'sr', 'st', 'dr', 'mt']);

const contactPattern =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,24}|(?<![\p{L}\p{N}_/.])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?/gu;

/**
 * Finds what may be a person in a text. The longest name wins; spans do not overlap and come in order.
 * @param text text without block boundaries: a paragraph, a cell, a heading
 */
export function scanText(text: string, filter: NameFilter): Span[] {
  const contacts = text.includes('@') ? scanContacts(text, filter) : [];
  const names = scanNames(text, filter).filter((name) => contacts.every((contact) => !overlap(name, contact)));
  return contacts.length === 0 ? names : [...contacts, ...names].sort((left, right) => left.start - right.start);
}

const overlap = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

function scanContacts(text: string, filter: NameFilter): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(contactPattern)) {
    const written = match[0];
    const key = written.startsWith('@') ? handleKey(written.slice(1)) : emailKey(written);
    if (mayBe(filter, key)) spans.push({ start: match.index, end: match.index + written.length, key });
  }
  return spans;
}

function scanNames(text: string, filter: NameFilter): Span[] {
  const words = [...wordsOf(text)];
  const spans: Span[] = [];
  let index = 0;
  while (index < words.length) {
    const found = longestFrom(text, words, index, filter);
    if (found === undefined) {
      index += 1;
    } else {
      spans.push(found.span);
      index += found.words;
    }
  }
  return spans;
}

function longestFrom(
  text: string,
  words: readonly Word[],
  from: number,
  filter: NameFilter,
): { span: Span; words: number } | undefined {
  const first = words[from];
  if (first === undefined || first.possessive) return undefined;
  if (startsSmall(text, first.start) && !filter.smallStarts.has(first.folded)) return undefined;
  if (!mayStart(filter, first.folded)) return undefined;
  let key = first.folded;
  let found: { span: Span; words: number } | undefined;
  let enclosed = false;
  for (let count = 2; count <= filter.longest; count++) {
    const previous = words[from + count - 2];
    const word = words[from + count - 1];
    if (previous === undefined || word === undefined || previous.possessive) break;
    const gap = text.slice(previous.end, word.start);
    if (!enclosed && opening.test(gap)) enclosed = true;
    else if (enclosed && closing.test(gap)) enclosed = false;
    else if (!joins(gap, previous)) break;
    key += ` ${word.folded}`;
    if (!enclosed && mayBe(filter, key)) found = { span: { start: first.start, end: word.end, key }, words: count };
  }
  return found;
}

/** Whether what stands between two words may stand inside a name. */
function joins(gap: string, left: Word): boolean {
  if (gap === ' ' || gapInName.test(gap)) return true;
  return gapAfterShortForm.test(gap) && (left.folded.length === 1 || shortForms.has(left.folded));
}
