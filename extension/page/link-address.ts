import { keyIn } from '../sites/identifier-key.ts';
import { type LinkPattern, pairsOf, segmentsOf, type Template } from '../sites/identifier-pattern.ts';

/** An address of the web, taken apart, decoded and in small letters. */
export interface LinkAddress {
  origin: string;
  segments: readonly string[];
  pairs: readonly (readonly [name: string, value: string])[];
}

/** A path from the root of the site with nothing in it that would have to be resolved. */
const plainPath = /^\/(?![/\\])[^\\\s]*$/;

/**
 * Takes the address of a link apart; undefined if it is none of the web.
 * @param here origin of the page
 * @param base what the address is relative to; asked only where it is
 */
export function addressOf(href: string, here: string, base: () => string): LinkAddress | undefined {
  // Most links of a site are written so, and the browser's own parser costs ten times as much.
  if (plainPath.test(href) && !href.includes('/.') && base().startsWith(`${here}/`)) return takenApart(here, href);
  const url = URL.parse(href, base());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return takenApart(url.origin, url.pathname + url.search);
}

function takenApart(origin: string, rest: string): LinkAddress {
  const [before = ''] = rest.split('#', 1);
  const at = before.indexOf('?');
  return {
    origin,
    segments: segmentsOf(at < 0 ? before : before.slice(0, at)),
    pairs: at < 0 ? [] : pairsOf(before.slice(at + 1)),
  };
}

/** Whom the address of a link names by a pattern. */
export function linkKey(pattern: LinkPattern, address: LinkAddress, here: string): string | undefined {
  if (!isOrigin(pattern.origin === '' ? here : pattern.origin, address.origin)) return undefined;
  const { path, anywhere, query } = pattern;
  const parts: [string | Template, string | undefined][] = [];
  if (path !== undefined) {
    const extra = address.segments.length - path.length;
    if (extra < 0 || (extra > 0 && !anywhere)) return undefined;
    path.forEach((part, index) => {
      parts.push([part, address.segments[index + extra]]);
    });
  }
  for (const [name, part] of query) parts.push([part, address.pairs.find(([other]) => other === name)?.[1]]);
  let key: string | undefined;
  for (const [part, value] of parts) {
    if (typeof part === 'string') {
      if (part !== value) return undefined;
    } else {
      key = value === undefined ? undefined : keyIn(value, part);
      if (key === undefined) return undefined;
    }
  }
  return key;
}

function isOrigin(pattern: string, origin: string): boolean {
  const [scheme, domain] = pattern.split('*.', 2);
  if (domain === undefined || scheme === undefined) return pattern === origin;
  return origin === scheme + domain || (origin.startsWith(scheme) && origin.endsWith(`.${domain}`));
}

/** The address of a `mailto:` link (RFC 6068, section 2); undefined where there are several, which say nobody's name. */
export function mailKey(href: string): string | undefined {
  const [, to] = /^\s*mailto:([^?#]*)/i.exec(href) ?? [];
  if (to === undefined) return undefined;
  const [written] = segmentsOf(`/${to.replaceAll('/', '%2F')}`);
  return written === undefined ? undefined : keyIn(written, { slot: 'email', before: '', after: '' });
}
