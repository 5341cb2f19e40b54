import { emailKey, handleKey } from '@kith/shared/recognise/surfaces';
import type { Slot, Template } from './identifier-pattern.ts';

/** What a link to a mailbox begins with. */
export const mail = 'mailto:';

/** No user name or address is longer (RFC 5321, section 4.5.3.1: an address has 254 characters). */
const mostCharacters = 400;
const address = /^[^\s@<>"',;:\\|]+@[^\s@<>"',;:\\|]+$/;
/** A handle of the directory in small letters, where İ is two characters. */
const handle = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,199}$/u;

/**
 * The identifier key that a value says under a template; undefined where it says none.
 * @param value decoded
 */
export function keyIn(value: string, { slot, before, after }: Template): string | undefined {
  if (value.length > mostCharacters) return undefined;
  const written = value.toLowerCase().trim();
  if (written.length < before.length + after.length || !written.startsWith(before) || !written.endsWith(after))
    return undefined;
  return keyOfAccount(written.slice(before.length, written.length - after.length), slot);
}

/**
 * The key of an account as systems write it. Many put the realm before the name: `CORP\ada`, `i:0#.f|membership|ada@x.example`
 * (SharePoint's claims), `712020:e5a0…` (Atlassian's account ids), `8:orgid:6f1c…` (Teams), `@ada`.
 */
export function keyOfAccount(account: string, slot: Slot): string | undefined {
  const name = account.slice(Math.max(...[':', '|', '\\'].map((mark) => account.lastIndexOf(mark))) + 1);
  if (address.test(name)) return emailKey(name);
  if (slot === 'email') return undefined;
  const user = name.replace(/^[@~]/, '');
  return handle.test(user) ? handleKey(user) : undefined;
}
