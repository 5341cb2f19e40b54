import { mayIdentify, type NameFilter } from './filter.ts';
import type { Tell } from './scan.ts';
import { emailKey, handleKey } from './surfaces.ts';

const contactPattern =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,63}[\p{L}\p{N}_%+-])?@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}|(?<![\p{L}\p{N}_/.])@[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}_])?/gu;

/** Identifier keys that stand in a text: addresses and handles with `@`, with their places. */
export function* contactsIn(text: string): Generator<{ start: number; end: number; key: string }> {
  for (const match of text.matchAll(contactPattern)) {
    const written = match[0];
    const key = written.startsWith('@') ? handleKey(written.slice(1)) : emailKey(written);
    yield { start: match.index, end: match.index + written.length, key };
  }
}

export function scanContacts(text: string, from: number, filter: NameFilter, tell: Tell): void {
  for (const { start, end, key } of contactsIn(text)) {
    if (start >= from && mayIdentify(filter, key)) tell(start, end);
  }
}
