import type { Settings } from '../settings.ts';
import { covers, pageAddress } from '../sites/pattern.ts';

/** How Kith stands to the page in the current tab. */
export type SiteState =
  /** Not a page that Kith could ever look at. */
  | { kind: 'none' }
  /** Neither the user nor the organisation named it; `pattern` is what would have to be added. */
  | { kind: 'unnamed'; host: string; pattern: string }
  /** Named, but the browser has not been asked or said no. */
  | { kind: 'ungranted'; host: string; pattern: string }
  /** `page` is the address without query and fragment; `isPageOff`: the user switched this page off. */
  | { kind: 'on'; host: string; page: string; isPageOff: boolean }
  | { kind: 'off'; host: string };

/**
 * @param address of the tab; undefined where the browser does not tell
 * @param granted whether the browser lets Kith run on the page
 */
export function siteState(
  address: string | undefined,
  settings: Pick<Settings, 'sites' | 'offSites' | 'offPages'>,
  granted: boolean,
): SiteState {
  const url = webAddress(address);
  if (url === undefined) return { kind: 'none' };
  const host = url.hostname;
  const pattern = sitePattern(url);
  if (!settings.sites.some((site) => covers(site, url))) return { kind: 'unnamed', host, pattern };
  if (!granted) return { kind: 'ungranted', host, pattern };
  if (settings.offSites.includes(host)) return { kind: 'off', host };
  const page = pageAddress(url);
  return { kind: 'on', host, page, isPageOff: settings.offPages.includes(page) };
}

/** The match pattern for the whole site of a page, undefined for a page that is not on the web. */
export function patternOf(address: string | undefined): string | undefined {
  const url = webAddress(address);
  return url === undefined ? undefined : sitePattern(url);
}

/** Patterns have no port: one stands for every port of the host. */
const sitePattern = (url: URL): string => `${url.protocol}//${url.hostname}/*`;

function webAddress(address: string | undefined): URL | undefined {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}
