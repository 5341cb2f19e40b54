import type { IdentifierRules } from '../sites/identifier-rules.ts';
import { parentOf } from './elements.ts';

/** Which elements may say who somebody is. */
export interface Identifying extends Pick<IdentifierRules, 'selector' | 'attributes' | 'pictures'> {
  /** Whether the address of a link is worth a closer look: a cheap question for the thousands of links of a page. */
  mayName(link: Element): boolean;
}

/** A link longer than this has a whole document in it. */
const mostCharacters = 2000;
const xlink = 'http://www.w3.org/1999/xlink';

export function identifying({ selector, attributes, pictures, gate }: IdentifierRules): Identifying {
  const pattern = new RegExp(gate, 'i');
  return { selector, attributes, pictures, mayName: (link) => pattern.test(hrefOf(link) ?? '') };
}

/** The elements below a root, and the one around it, that are worth a closer look. */
export function* candidatesBelow(
  root: Node,
  { selector, attributes, pictures, mayName }: Identifying,
): Generator<Element> {
  const around = closest(root instanceof Element ? root : parentOf(root), selector);
  if (around !== null) yield around;
  if (!(root instanceof Element || root instanceof Document || root instanceof DocumentFragment)) return;
  const all = pictures === undefined ? selector : `${selector},${pictures}`;
  const byAttribute = [attributes, pictures].filter((part) => part !== undefined).join(',');
  const attributed = new Set(byAttribute === '' ? [] : select(root, byAttribute));
  for (const element of select(root, all)) if (attributed.has(element) || mayName(element)) yield element;
}

/** The address of a link as it is written, of SVG's old links too. */
export function hrefOf(element: Element): string | undefined {
  if (!(element instanceof HTMLAnchorElement) && !(element instanceof SVGAElement)) return undefined;
  const href = element.getAttribute('href') ?? element.getAttributeNS(xlink, 'href');
  return href === null || href.length > mostCharacters ? undefined : href;
}

/** By the prototypes, for a page may name a form's field or a picture like any method. */
export function select(root: Element | Document | DocumentFragment, selector: string): NodeListOf<Element> {
  if (root instanceof Element) return Element.prototype.querySelectorAll.call(root, selector);
  const { prototype } = root instanceof Document ? Document : DocumentFragment;
  return prototype.querySelectorAll.call(root, selector);
}

export function closest(node: Node | null, selector: string): Element | null {
  return node instanceof Element ? Element.prototype.closest.call(node, selector) : null;
}
