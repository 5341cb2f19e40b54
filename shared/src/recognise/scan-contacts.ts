import { mayIdentify, type NameFilter } from './filter.ts';
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
    const contact = contactAt(text, at);
    if (contact === undefined || contact.start < behind) continue;
    behind = contact.end;
    yield contact;
  }
}

/**
 * Tells the address or handle around an `@`, if it may be somebody's. From the sign outwards: a pattern for the whole text
 * would try each of its letters as the beginning of an address.
 */
export function tellContact(text: string, at: number, filter: NameFilter, tell: Tell): void {
  const contact = contactAt(text, at);
  if (contact !== undefined && mayIdentify(filter, contact.key)) tell(contact.start, contact.end);
}

function contactAt(text: string, at: number): Contact | undefined {
  let start = at;
  while (start > 0 && start > at - longestLocal && isLocal(text, start - 1)) start--;
  while (start < at && !isLetterOrDigit(text, start)) start++;
  if (start < at) return addressAt(text, start, at);
  const isFree = at === 0 || !(isLetterOrDigit(text, at - 1) || '_/.'.includes(text.charAt(at - 1)));
  return isFree ? handleAt(text, at) : undefined;
}

/** `local@label.label.top`; a top-level domain has letters alone, so that a full stop or a number behind is no part of it. */
function addressAt(text: string, start: number, at: number): Contact | undefined {
  if (text.charCodeAt(at - 1) === dot) return undefined;
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
  return end < 0 ? undefined : { start, end, key: emailKey(text.slice(start, end)) };
}

/** `@name`: letters, digits, `.`, `_` and `-`, the last of which are not at the end. */
function handleAt(text: string, at: number): Contact | undefined {
  if (at + 1 >= text.length || !isLetterOrDigit(text, at + 1)) return undefined;
  let end = at + 1;
  const most = Math.min(text.length, at + 1 + longestHandle);
  while (end < most && isHandle(text, end)) end++;
  while (!isLetterOrDigit(text, end - 1) && text.charCodeAt(end - 1) !== underscore) end--;
  return { start: at, end, key: handleKey(text.slice(at + 1, end)) };
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
  return unit === dot || unit === underscore || unit === hyphen || isLetterOrDigit(text, at);
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
