import { mayIdentify, type NameFilter } from './filter.ts';
import type { Tell } from './scan.ts';
import { emailKey, handleKey } from './surfaces.ts';

/** The longest local part of an address, in code units (RFC 5321, section 4.5.3.1.1, has 64 octets). */
const longestLocal = 65;

const address = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,63}[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/uy;
const handle = /(?<![\p{L}\p{N}_/.])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}_])?/uy;
const local = /[\p{L}\p{N}._%+-]/u;
const localStart = /[\p{L}\p{N}]/u;

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
  while (start < at && !isLocalStart(text, start)) start++;
  const pattern = start < at ? address : handle;
  pattern.lastIndex = start;
  const written = pattern.exec(text)?.[0];
  if (written === undefined) return undefined;
  const key = start < at ? emailKey(written) : handleKey(written.slice(1));
  return { start, end: start + written.length, key };
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);

/** `.`, `_`, `%`, `+`, `-` */
const isMark = (unit: number): boolean =>
  unit === 0x2e || unit === 0x5f || unit === 0x25 || unit === 0x2b || unit === 0x2d;

// The patterns are asked for letters beyond ASCII only: they take ten times as long.
function isLocal(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isLetterOrDigit(unit) || isMark(unit) : local.test(text.charAt(at));
}

function isLocalStart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isLetterOrDigit(unit) : localStart.test(text.charAt(at));
}
