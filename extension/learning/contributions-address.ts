import { failed, ok, type Result } from '@kith/shared/result';
import { isThisMachine } from '../options/feed-address.ts';

/** Why a text is no address for contributions. The words for each are in the locale files (`dropFault_…`). */
export type DropFault = 'notAddress' | 'scheme' | 'credentials';

/**
 * The address of the folder that takes contributions, from what somebody typed: it ends in a slash. Counts of people go over
 * the network: in the clear at most on this very machine.
 */
export function contributionsFolder(text: string): Result<string, DropFault> {
  const typed = text.trim();
  const scheme = isThisMachine(typed) ? 'http' : 'https';
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${scheme}://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return failed('notAddress');
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisMachine(url.host))) return failed('scheme');
  if (url.username !== '' || url.password !== '') return failed('credentials');
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return ok(url.href);
}

/** Where a file of this name goes. @param folder as {@link contributionsFolder} gives it */
export function addressIn(folder: string, name: string): string {
  const url = new URL(folder);
  url.pathname += name;
  return url.href;
}
