import { failed, ok, type Result } from '@kith/shared/result';

/** Why a text is no address of a feed. The words for each are in the locale files (`addressFault_…`). */
export type AddressFault = 'notAddress' | 'scheme' | 'credentials' | 'file';

/** Where the feed lies under an origin (DESIGN: `<base>/kith/v1/manifest.json`). */
const manifestPath = '/kith/v1/manifest.json';

/**
 * The manifest's address from what somebody typed: a host name, an origin, or the address itself.
 * Without a scheme it is `https:`, on this very machine `http:`.
 */
export function completeFeedAddress(text: string): Result<string, AddressFault> {
  const typed = text.trim();
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed) ?? [];
  if (scheme === undefined && typed.includes('@')) return failed('notAddress');
  const address = scheme === undefined ? `${isThisMachine(typed) ? 'http' : 'https'}://${typed}` : typed;
  // Chromium takes a space in a host name and writes it as %20.
  if (/\s/.test(typed) || !URL.canParse(address)) return failed('notAddress');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return failed('scheme');
  if (url.username !== '' || url.password !== '') return failed('credentials');
  url.hash = '';
  if (url.pathname === '/' && url.search === '') url.pathname = manifestPath;
  return url.pathname.endsWith('/manifest.json') ? ok(url.href) : failed('file');
}

/** Whether a host name or address is this very machine's own. */
export const isThisMachine = (typed: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i.test(typed);
