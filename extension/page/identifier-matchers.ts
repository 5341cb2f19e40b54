import { keyIn, mail } from '../sites/identifier-key.ts';
import type { IdentifierRule, IdentifierRules } from '../sites/identifier-rules.ts';
import { hrefOf, type Identifying, identifying } from './identified.ts';
import { addressOf, type LinkAddress, linkKey, mailKey } from './link-address.ts';

/** What in a page says who somebody is, by the settings: asked of many elements. */
export interface IdentifierMatchers extends Identifying {
  /** The identifier keys that an element says, the surest first. */
  keysOf(element: Element): Iterable<string>;
}

/** @param page its address, which patterns without an origin are about */
export const identifierMatchers = (compiled: IdentifierRules, page: URL): IdentifierMatchers => ({
  ...identifying(compiled),
  keysOf: (element) => keysBy(compiled.rules, element, page),
});

function* keysBy(rules: readonly IdentifierRule[], element: Element, page: URL): Generator<string> {
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

const hasClass = (element: Element, name: string): boolean => Element.prototype.matches.call(element, `.${name}`);
