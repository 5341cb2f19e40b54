import { mayHaveDomain, mayIdentify, type NameFilter } from './filter.ts';
import type { Tell } from './scan.ts';
import { emailKey, handleKey } from './surfaces.ts';

/** The longest local part of an address, in code units (RFC 5321, section 4.5.3.1.1, has 64 octets). */
const longestLocal = 65;

const longestHandle = 100;
const longestLabel = 63;
const mostLabels = 8;
const longestTop = 24;

/** An identifier key that stands in a text, with its place. */
interface Contact {
  start: number;
  end: number;
  key: string;
}

/** Identifier keys that stand in a text: addresses and handles with `@`, with their places. */
export function* contactsIn(text: string): Generator<Contact> {
  let behind = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, behind))) {
    const start = startOf(text, at);
    const end = start < at ? addressEnd(text, at) : handleEnd(text, at);
    if (end < 0 || start < behind) continue;
    behind = end;
    const key = start < at ? emailKey(text.slice(start, end)) : handleKey(text.slice(at + 1, end));
    yield { start, end, key };
  }
}

/**
 * Tells the address or handle around an `@`, if it may be somebody's. From the sign outwards: a pattern for the whole text
 * would try each of its letters as the beginning of an address. Makes no string of an address, of which some pages are full.
 */
export function tellContact(text: string, at: number, filter: NameFilter, tell: Tell): void {
  const start = startOf(text, at);
  if (start < at) {
    const end = addressEnd(text, at);
    if (end >= 0 && mayHaveDomain(filter, text, at + 1, end)) tell(start, end);
  } else {
    const end = handleEnd(text, at);
    if (end >= 0 && mayIdentify(filter, handleKey(text.slice(at + 1, end)))) tell(start, end);
  }
}

/** Where the local part before an `@` begins; the sign itself where there is none. */
function startOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && start > at - longestLocal && isLocal(text, start - 1)) start--;
  while (start < at && !isLetterOrDigit(text, start)) start++;
  return start;
}

/**
 * Where `@label.label.top` ends; a top-level domain has letters alone, so that a full stop or a number behind is no part of
 * it. -1 where it is no address.
 */
function addressEnd(text: string, at: number): number {
  if (text.charCodeAt(at - 1) === dot) return -1;
  let end = -1;
  let label = at + 1;
  for (let count = 0; count <= mostLabels; count++) {
    let place = label;
    let isLetters = true;
    while (place < text.length && (isLetterOrDigit(text, place) || text.charCodeAt(place) === hyphen)) {
      if (!isLetter(text, place)) isLetters = false;
      place++;
    }
    const length = place - label;
    if (length === 0 || length > longestLabel) break;
    if (count > 0 && isLetters && length >= 2 && length <= longestTop) end = place;
    if (place >= text.length || text.charCodeAt(place) !== dot) break;
    label = place + 1;
  }
  return end;
}

/** Where `@name` ends: letters, digits, `.`, `_` and `-`, the last of which are not at the end. -1 where it is no handle. */
function handleEnd(text: string, at: number): number {
  if (at > 0 && (isLetterOrDigit(text, at - 1) || '_/.'.includes(text.charAt(at - 1)))) return -1;
  if (at + 1 >= text.length || !isLetterOrDigit(text, at + 1)) return -1;
  let end = at + 1;
  const most = Math.min(text.length, at + 1 + longestHandle);
  while (end < most && isHandle(text, end)) end++;
  while (!isLetterOrDigit(text, end - 1) && text.charCodeAt(end - 1) !== underscore) end--;
  return end;
}

const dot = 0x2e;
const hyphen = 0x2d;
const underscore = 0x5f;

const isPlainLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** What may be in a local part besides letters and digits: `.`, `_`, `-`, `%`, `+`. */
const isLocal = (text: string, at: number): boolean => isHandle(text, at) || '%+'.includes(text.charAt(at));

function isHandle(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isPlainLetter(unit) || unit === dot || unit === underscore || unit === hyphen || isLetterOrDigit(text, at);
}

// By hand, and by one small pattern where letters are beyond ASCII: patterns for whole addresses took ten times as long, and
// a tenth of what all of Kith takes of a tab's memory.
const letterOrDigit = /[\p{L}\p{N}]/u;
const letter = /\p{L}/u;

function isLetterOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isPlainLetter(unit) || isDigit(unit) : letterOrDigit.test(text.charAt(at));
}

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isPlainLetter(unit) : letter.test(text.charAt(at));
}
