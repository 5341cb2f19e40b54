import { mail } from './identifier-key.ts';
import { type LinkPattern, parseIdentifierPattern } from './identifier-pattern.ts';
import { type PresetRule, presetRules } from './presets.ts';

/** A rule with a text that every address that it is about has in it; empty where there is none. */
export interface IdentifierRule extends PresetRule {
  needle: string;
}

/** How a page's links and attributes say who somebody is, as the background compiles it and a page is told it. */
export interface IdentifierRules {
  rules: readonly IdentifierRule[];
  /** Selects every element that may say so. Cheap to ask for; most of the links among them say nothing. */
  selector: string;
  /** Selects those that say so by an attribute or a class of a product; undefined where none does. */
  attributes?: string | undefined;
  /** Selects pictures that say who the text beside them is; undefined where no preset needs them. */
  pictures?: string | undefined;
  /** A regular expression that the address of a link that may say so passes. */
  gate: string;
}

/**
 * Compiles the settings `profilePatterns` and `presets`; `mailto:` links always count. A pattern that cannot be read counts
 * for nothing.
 * @param page address of the page, whose own site patterns without an origin are about
 */
export function compileIdentifiers(
  patterns: readonly string[],
  presets: readonly string[],
  page: URL,
): IdentifierRules {
  const own = patterns.map(parseIdentifierPattern).filter((pattern) => pattern.ok);
  const rules: IdentifierRule[] = [...own.map(({ value }) => ({ pattern: value })), ...presetRules(presets)].map(
    (rule) => ({ ...rule, needle: rule.pattern.kind === 'link' ? needleOf(rule.pattern, page) : '' }),
  );
  const links = rules.filter(({ pattern, classes }) => pattern.kind === 'link' && classes === undefined);
  const attributes = joined(rules.filter(({ beside }) => beside !== true).flatMap(selectorsOf));
  return {
    rules,
    selector: [links.length === 0 ? `a[*|href^="${mail}" i]` : 'a[*|href]', ...(attributes ?? [])].join(','),
    attributes: attributes?.join(','),
    pictures: joined(rules.filter(({ beside }) => beside === true).flatMap(selectorsOf))
      ?.map((selector) => `img${selector}`)
      .join(','),
    gate: gateOf(links.map(({ needle }) => needle)),
  };
}

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
const gateOf = (needles: readonly string[]): string =>
  needles.includes('') ? '' : [mail, ...new Set(needles)].map((needle) => needle.replaceAll('.', '\\.')).join('|');
