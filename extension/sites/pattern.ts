import type { Settings } from '../settings.ts';

/**
 * Whether a match pattern (developer.chrome.com/docs/extensions/develop/concepts/match-patterns) covers an address.
 * `*` as scheme means http or https; a pattern without a port covers every port, as browsers have it.
 */
export function covers(pattern: string, address: URL): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (parts === null) return false;
  const [, scheme = '', authority = '', path = ''] = parts;
  const protocol = address.protocol.slice(0, -1);
  if (scheme === '*' ? protocol !== 'http' && protocol !== 'https' : scheme !== protocol) return false;
  const [, host = '', port] = /^(.*?)(?::(\d+|\*))?$/.exec(authority) ?? [];
  if (port !== undefined && port !== '*' && port !== address.port) return false;
  return coversHost(host, address.hostname) && coversPath(path, address.pathname + address.search);
}

function coversHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  const domain = pattern.slice(2);
  return host === domain || host.endsWith(`.${domain}`);
}

function coversPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return path === first;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = rest.at(-1) ?? '';
  return path.length - last.length >= at && path.endsWith(last);
}

/** The address of a page as it is kept for "off on this page": without query and fragment. */
export const pageAddress = (address: URL): string => `${address.origin}${address.pathname}`;

/** Whether the user switched Kith off: everywhere, on the site or on the page. */
export const isSwitchedOff = (
  { enabled, offSites, offPages }: Pick<Settings, 'enabled' | 'offSites' | 'offPages'>,
  address: URL,
): boolean => !enabled || offSites.includes(address.hostname) || offPages.includes(pageAddress(address));

/** Whether Kith marks names at this address: on everywhere, on for the site, not switched off there or for the page. */
export const isOn = (settings: Pick<Settings, 'enabled' | 'sites' | 'offSites' | 'offPages'>, address: URL): boolean =>
  !isSwitchedOff(settings, address) && settings.sites.some((pattern) => covers(pattern, address));
