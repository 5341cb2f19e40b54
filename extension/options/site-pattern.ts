import { failed, ok, type Result } from '@kith/shared/result';
import { covers } from '../sites/pattern.ts';

/** Why a text names no site. The words for each are in the locale files (`siteFault_…`). */
export type SiteFault = 'empty' | 'notSite' | 'scheme' | 'everywhere' | 'wildcard';

/**
 * The match pattern for a site from what somebody typed: a host name, an address or a pattern. A host name alone
 * stands for http and https. Of an address only the site counts; a path is kept only if it has a star in it.
 */
export function parseSite(text: string): Result<string, SiteFault> {
  const typed = text.trim();
  if (typed === '') return failed('empty');
  const [, scheme = '*', authority = '', path = ''] =
    /^(?:(\*|[a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)([^?#]*)/i.exec(typed) ?? [];
  if (!/^(?:\*|https?)$/i.test(scheme)) return failed('scheme');
  const wide = authority.startsWith('*.');
  const host = wide ? authority.slice(2) : authority;
  if (host === '*' || typed === '<all_urls>') return failed('everywhere');
  if (host.includes('*')) return failed('wildcard');
  const hostname = parseHost(host);
  if (hostname === undefined) return failed('notSite');
  // Patterns go without the port: Firefox knows none in them, and without one they stand for every port.
  return ok(`${scheme.toLowerCase()}://${wide ? '*.' : ''}${hostname}${path.includes('*') ? path : '/*'}`);
}

/** The host name as browsers write it (lower case, international names in ASCII), or undefined. */
function parseHost(host: string): string | undefined {
  const address = `https://${host}/`;
  if (host === '' || host.includes('@') || /[\s%]/.test(host) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname;
}

/** A pattern as people read it: `https://intranet.example/*` is "intranet.example". */
export function siteName(pattern: string): string {
  return pattern.replace(/^(?:\*|https):\/\//, '').replace(/\/\*$/, '');
}

/** The part of a pattern for which browsers give permission: its whole site, whatever the path. */
export const originOf = (pattern: string): string => pattern.replace(/^([^/]*\/\/[^/]*)\/.*$/, '$1/*');

/** Whether the browser's permission for a site that leaves the list is of no use to anything that stays. */
export function isRevocable(pattern: string, remaining: readonly string[], feedUrl: string): boolean {
  const origin = originOf(pattern);
  const feedNeedsIt = URL.canParse(feedUrl) && covers(origin, new URL(feedUrl));
  return !feedNeedsIt && !remaining.some((other) => originOf(other) === origin);
}
