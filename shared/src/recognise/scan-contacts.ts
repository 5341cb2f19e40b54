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
  while (start > 0 && start > at - longestLocal && kindAt(text, start - 1) !== 0) start--;
  while (start < at && (kindAt(text, start) & letterOrDigit) === 0) start++;
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
    for (; place < text.length; place++) {
      const kind = kindAt(text, place);
      if ((kind & letter) !== 0) continue;
      if ((kind & digit) === 0 && text.charCodeAt(place) !== hyphen) break;
      isLetters = false;
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
  if (at > 0 && ((kindAt(text, at - 1) & letterOrDigit) !== 0 || '_/.'.includes(text.charAt(at - 1)))) return -1;
  if (at + 1 >= text.length || (kindAt(text, at + 1) & letterOrDigit) === 0) return -1;
  let end = at + 1;
  const most = Math.min(text.length, at + 1 + longestHandle);
  while (end < most && (kindAt(text, end) & (letterOrDigit | sign)) !== 0) end++;
  while ((kindAt(text, end - 1) & letterOrDigit) === 0 && text.charCodeAt(end - 1) !== underscore) end--;
  return end;
}

const dot = 0x2e;
const hyphen = 0x2d;
const underscore = 0x5f;

/** What a character may be in an address: the first three in handles too, all of them in local parts. */
const letter = 1;
const digit = 2;
const sign = 4;
const otherSign = 8;
const letterOrDigit = letter | digit;

const kinds = new Uint8Array(0x80);
for (let unit = 97; unit <= 122; unit++) kinds[unit] = kinds[unit & ~32] = letter;
for (let unit = 48; unit <= 57; unit++) kinds[unit] = digit;
for (const unit of [dot, underscore, hyphen]) kinds[unit] = sign;
for (const unit of [0x25, 0x2b]) kinds[unit] = otherSign; // % and +

// By hand, and by small patterns where letters are beyond ASCII: patterns for whole addresses took ten times as long, and a
// tenth of what all of Kith takes of a tab's memory.
const someLetter = /\p{L}/u;
const someDigit = /\p{N}/u;

/** 0 for what ends an address. One question for each character: a page of addresses has many, and calls are dear at first. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return kinds[unit] ?? 0;
  const character = text.charAt(at);
  if (someLetter.test(character)) return letter;
  return someDigit.test(character) ? digit : 0;
}
