import { failed, ok, type Result } from '@kith/shared/result';

/** What a pattern takes from a page: a user name or an e-mail address. */
export type Slot = 'handle' | 'email';

/** Where in a text the slot is: what stands before it and after it, in small letters. */
export interface Template {
  slot: Slot;
  before: string;
  after: string;
}

/** A link whose address names somebody. All texts are decoded and in small letters. */
export interface LinkPattern {
  kind: 'link';
  /** `https://github.com`; `https://*.slack.com` for every host that ends so; empty for the page's own site. */
  origin: string;
  /** The path may begin with anything, as where a product is installed under a path of its own. */
  anywhere: boolean;
  /** Segments of the path; undefined where any path will do. */
  path: readonly (string | Template)[] | undefined;
  /** Parts of the query that have to be there; others may be. */
  query: readonly (readonly [name: string, value: string | Template])[];
}

/** An attribute whose value names somebody. */
interface AttributePattern {
  kind: 'attribute';
  attribute: string;
  value: Template;
}

export type IdentifierPattern = LinkPattern | AttributePattern;

/** Why a text is no pattern. The words for each are in the locale files (`patternFault_…`). */
export type PatternFault =
  | 'empty'
  | 'tooLong'
  | 'noSlot'
  | 'manySlots'
  | 'otherSlot'
  | 'start'
  | 'scheme'
  | 'host'
  | 'slotInHost'
  | 'fragment'
  | 'attribute'
  | 'everywhere';

/** No address that people type is as long; the settings keep no longer ones. */
const mostCharacters = 300;
const slots: ReadonlyMap<string, Slot> = new Map([
  ['{handle}', 'handle'],
  ['{email}', 'email'],
]);

/**
 * What a pattern means: the address of a profile (`https://github.com/{handle}`, `/people/{handle}` for the page's own site,
 * `?name={handle}` whatever the path, an asterisk first for any beginning of the path) or a data attribute
 * (`data-user-email={email}`).
 * No regular expression is ever made of the text.
 */
export function parseIdentifierPattern(text: string): Result<IdentifierPattern, PatternFault> {
  const typed = text.trim();
  if (typed === '') return failed('empty');
  if (typed.length > mostCharacters) return failed('tooLong');
  const braces = typed.match(/\{[^{}]*\}?|\}/g) ?? [];
  if (braces.some((brace) => !slots.has(brace.toLowerCase()))) return failed('otherSlot');
  if (braces.length === 0) return failed('noSlot');
  if (braces.length > 1) return failed('manySlots');
  const attribute = /^([^\s=/?#*:{]+)=(.*)$/.exec(typed);
  if (attribute !== null) return parseAttribute(attribute[1] ?? '', attribute[2] ?? '');
  return parseLink(typed);
}

function parseAttribute(name: string, value: string): Result<AttributePattern, PatternFault> {
  const attribute = name.toLowerCase();
  if (!/^data-[a-z0-9_-]+$/.test(attribute)) return failed('attribute');
  const template = templateOf(value.replace(/^(["'])(.*)\1$/, '$2'));
  return template === undefined ? failed('noSlot') : ok({ kind: 'attribute', attribute, value: template });
}

function parseLink(typed: string): Result<LinkPattern, PatternFault> {
  const [, scheme, authority = '', path = '', query = '', fragment = ''] =
    /^(?:([a-z][a-z0-9+.-]*):\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/i.exec(typed) ?? [];
  const origin = scheme === undefined ? ok('') : originOf(scheme, authority);
  if (!origin.ok) return origin;
  if (fragment.includes('{')) return failed('fragment');
  const anywhere = path.startsWith('*/');
  if (scheme === undefined && !anywhere && !typed.startsWith('/') && !typed.startsWith('?')) return failed('start');
  const rooted = anywhere ? path.slice(1) : path;
  if (rooted.startsWith('//') || rooted.includes('*') || rooted.includes('\\')) return failed('start');
  const segments = segmentsOf(rooted).map(partOf);
  // With nothing else to go by, every link to a page one level deep would be taken for a person's.
  if (scheme === undefined && segments.length === 1 && typeof segments[0] === 'object' && isBare(segments[0]))
    return failed('everywhere');
  return ok({
    kind: 'link',
    origin: origin.value,
    anywhere,
    path: rooted === '' ? undefined : segments,
    query: pairsOf(query.slice(1)).map(([name, value]) => [name, partOf(value)] as const),
  });
}

const isBare = ({ before, after }: Template): boolean => before === '' && after === '';

function originOf(scheme: string, authority: string): Result<string, PatternFault> {
  if (!/^https?$/i.test(scheme)) return failed('scheme');
  if (authority.includes('{')) return failed('slotInHost');
  const isWide = authority.startsWith('*.');
  const host = isWide ? authority.slice(2) : authority;
  const address = `${scheme}://${host}/`;
  if (host === '' || /[@\s%*\\]/.test(host) || !URL.canParse(address)) return failed('host');
  const { protocol, host: written } = new URL(address);
  // `*.com` would be half the web.
  if (isWide && !written.includes('.')) return failed('host');
  return ok(`${protocol}//${isWide ? '*.' : ''}${written}`);
}

/** The parts of a path, decoded, in small letters, without empty ones at its end. */
export function segmentsOf(path: string): string[] {
  const segments = path.split('/').slice(1);
  while (segments.at(-1) === '') segments.pop();
  return segments.map(folded);
}

/** The parts of a query, decoded, names in small letters. */
export function pairsOf(query: string): (readonly [name: string, value: string])[] {
  if (query === '') return [];
  return query.split('&', 64).map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [folded(pair), ''] : [folded(pair.slice(0, at)), folded(pair.slice(at + 1))];
  });
}

/** Decodes percent signs (RFC 3986, section 2.1); what is no valid encoding stays as it is. */
function folded(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}

const partOf = (text: string): string | Template => templateOf(text) ?? text;

function templateOf(text: string): Template | undefined {
  const written = text.toLowerCase();
  for (const [name, slot] of slots) {
    const at = written.indexOf(name);
    if (at >= 0) return { slot, before: written.slice(0, at), after: written.slice(at + name.length) };
  }
  return undefined;
}
