import { keyIn } from '../sites/identifier-key.ts';
import { type LinkPattern, parseIdentifierPattern } from '../sites/identifier-pattern.ts';
import { type PresetRule, presetRules } from '../sites/presets.ts';
import { addressOf, type LinkAddress, linkKey, mailKey } from './link-address.ts';

/** What in a page says who somebody is, by the settings: compiled once, asked of many elements. */
export interface IdentifierMatchers {
  /** Selects every element that may say so. Cheap to ask for; most of the links among them say nothing. */
  readonly selector: string;
  /** Selects those that say so by an attribute or a class of a product; undefined where none does. */
  readonly attributes: string | undefined;
  /** Selects pictures that say who the text beside them is; undefined where no preset needs them. */
  readonly pictures: string | undefined;
  /** Whether the address of a link is worth a closer look: a cheap question for the thousands of links of a page. */
  mayName(link: Element): boolean;
  /** The identifier keys that an element says, the surest first. */
  keysOf(element: Element): Iterable<string>;
}

/** A rule with a text that every address that it is about has in it; empty where there is none. */
interface CompiledRule extends PresetRule {
  needle: string;
}

/** A link longer than this has a whole document in it. */
const mostCharacters = 2000;
const xlink = 'http://www.w3.org/1999/xlink';
const mail = 'mailto:';

/**
 * Compiles the settings `profilePatterns` and `presets`; `mailto:` links always count. A pattern that cannot be read counts
 * for nothing.
 * @param page address of the page, whose own site patterns without an origin are about
 */
export function compileIdentifiers(
  patterns: readonly string[],
  presets: readonly string[],
  page: URL,
): IdentifierMatchers {
  const own = patterns.map(parseIdentifierPattern).filter((pattern) => pattern.ok);
  const rules: CompiledRule[] = [...own.map(({ value }) => ({ pattern: value })), ...presetRules(presets)].map(
    (rule) => ({ ...rule, needle: rule.pattern.kind === 'link' ? needleOf(rule.pattern, page) : '' }),
  );
  const links = rules.filter(({ pattern, classes }) => pattern.kind === 'link' && classes === undefined);
  const attributes = joined(rules.filter(({ beside }) => beside !== true).flatMap(selectorsOf));
  const gate = gateOf(links.map(({ needle }) => needle));
  return {
    selector: [links.length === 0 ? `a[*|href^="${mail}" i]` : 'a[*|href]', ...(attributes ?? [])].join(','),
    attributes: attributes?.join(','),
    pictures: joined(rules.filter(({ beside }) => beside === true).flatMap(selectorsOf))
      ?.map((selector) => `img${selector}`)
      .join(','),
    mayName: (link) => gate.test(hrefOf(link) ?? ''),
    keysOf: (element) => keysBy(rules, element, page),
  };
}

function* keysBy(rules: readonly CompiledRule[], element: Element, page: URL): Generator<string> {
  const href = hrefOf(element);
  const written = href?.toLowerCase() ?? '';
  const address = written.includes(mail) && href !== undefined ? mailKey(href) : undefined;
  if (address !== undefined) yield address;
  let link: LinkAddress | undefined;
  for (const { pattern, classes, needle } of rules) {
    if (classes !== undefined && !classes.some((name) => hasClass(element, name))) continue;
    let key: string | undefined;
    if (pattern.kind === 'attribute') {
      const value = Element.prototype.getAttribute.call(element, pattern.attribute);
      key = value === null ? undefined : keyIn(value, pattern.value);
    } else if (href !== undefined && written.includes(needle)) {
      link ??= addressOf(href, page.origin, () => element.baseURI);
      key = link === undefined ? undefined : linkKey(pattern, link, page.origin);
    }
    if (key !== undefined) yield key;
  }
}

/** The address of a link as it is written, of SVG's old links too. */
function hrefOf(element: Element): string | undefined {
  if (!(element instanceof HTMLAnchorElement) && !(element instanceof SVGAElement)) return undefined;
  const href = element.getAttribute('href') ?? element.getAttributeNS(xlink, 'href');
  return href === null || href.length > mostCharacters ? undefined : href;
}

const hasClass = (element: Element, name: string): boolean => Element.prototype.matches.call(element, `.${name}`);

/** Made of names that the product knows or that a pattern passed: nothing in them ends a string or a selector. */
function selectorsOf({ pattern, classes = [] }: PresetRule): string[] {
  if (pattern.kind === 'link') return classes.map((name) => `a.${name}`);
  const attribute = `[${pattern.attribute}]`;
  return classes.length === 0 ? [attribute] : classes.map((name) => `.${name}${attribute}`);
}

const joined = (selectors: readonly string[]): string[] | undefined =>
  selectors.length === 0 ? undefined : [...new Set(selectors)];

/**
 * A text that every link of the pattern has in its address, in small letters; empty where a link may be written without
 * it, as links beside the page itself are.
 */
function needleOf({ origin, path = [], query }: LinkPattern, page: URL): string {
  const parts = [...path, ...query.map(([, value]) => value)].filter((part) => typeof part === 'string');
  const host = origin.replace(/^https?:\/\/(?:\*\.)?/, '');
  const isHere = origin === '' || page.host.endsWith(host);
  const around = page.pathname.toLowerCase();
  const needles = [...(isHere ? [] : [host]), ...parts]
    .filter((part) => /^[a-z0-9._~-]+$/.test(part) && !around.includes(part))
    .toSorted((left, right) => right.length - left.length);
  return needles[0] ?? '';
}

/** One native pass over an address for all needles. The full stop is their only character that means something. */
function gateOf(needles: readonly string[]): RegExp {
  if (needles.includes('')) return /(?:)/;
  return new RegExp([mail, ...new Set(needles)].map((needle) => needle.replaceAll('.', '\\.')).join('|'), 'i');
}
