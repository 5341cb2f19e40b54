import { parentOf } from './elements.ts';
import { textsOf } from './texts.ts';

/** A place with more text than this is about more than one person. */
const mostText = 400;
/** How far outside its line a name's own place may end. */
const mostSteps = 8;
/** So many equal lines are the lines of a card; more are a list. */
const mostLines = 4;

const cells = new Set(['TD', 'TH']);
const cellRoles = new Set(['cell', 'gridcell', 'rowheader', 'columnheader']);
/** Elements that are about one thing: what is outside them is about another. */
const items = new Set([
  'TR',
  'LI',
  'ARTICLE',
  'FIGURE',
  'ADDRESS',
  'BLOCKQUOTE',
  'FIELDSET',
  'DETAILS',
  'DIALOG',
  'OPTION',
]);
const itemRoles = new Set(['row', 'listitem', 'option', 'article', 'treeitem', 'menuitem', 'dialog', 'figure']);
/** Elements that hold many things. */
const collections = new Set(['BODY', 'HTML', 'MAIN', 'TABLE', 'TBODY', 'THEAD', 'UL', 'OL', 'NAV', 'FORM', 'MENU']);
const collectionRoles = new Set([
  'table',
  'grid',
  'treegrid',
  'rowgroup',
  'list',
  'listbox',
  'tree',
  'main',
  'menu',
  'feed',
]);

/**
 * The places that a name's line stands in, outwards to the table row, list item or card it belongs to; never farther, since
 * what stands in the next row is about somebody else.
 * @param block around the line
 */
export function* placesAround(block: Element | undefined): Generator<Element> {
  let at = block;
  for (let step = 0; step < mostSteps && at !== undefined; step += 1) {
    if (isOf(at, collections, collectionRoles) || isTooMuch(at)) return;
    yield at;
    if (isOf(at, items, itemRoles) || (!isOf(at, cells, cellRoles) && isOneOfMany(at))) return;
    const parent: Node | null = parentOf(at);
    at = parent instanceof Element ? parent : undefined;
  }
}

/** The nearest element around a text that is laid out as more than a part of a line. */
export function blockAround(text: Text): Element | undefined {
  for (let at = parentOf(text); at instanceof Element; at = parentOf(at)) if (!isInLine(at)) return at;
  return undefined;
}

/** Whether an element is a part of the line it stands in. */
export function isInLine(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

function isOf(element: Element, names: ReadonlySet<string>, roles: ReadonlySet<string>): boolean {
  const role = Element.prototype.getAttribute.call(element, 'role');
  return role === null ? names.has(nameOf(element)) : roles.has(role.toLowerCase());
}

const isTooMuch = (element: Element): boolean => textsOf(element, mostText) === undefined;

/**
 * Whether an element is one of several of its kind beside one another: cards, rows that are no table. A few plain ones are
 * the lines or columns of something larger.
 */
function isOneOfMany(element: Element): boolean {
  const parent = parentOf(element);
  if (!(parent instanceof Element)) return false;
  let like = 0;
  let isPlain = true;
  for (let other = firstOf(parent); other !== null; other = nextOf(other)) {
    if (!isLike(other, element)) continue;
    like += 1;
    isPlain &&= isLine(other);
    if (like > mostLines) return true;
  }
  return like > 1 && !isPlain;
}

function isLike(other: Element, element: Element): boolean {
  const classOf = (each: Element): string => Element.prototype.getAttribute.call(each, 'class') ?? '';
  return nameOf(other) === nameOf(element) && classOf(other) === classOf(element);
}

/** One line of text, with a link or so in it. */
function isLine(element: Element): boolean {
  for (let child = firstOf(element); child !== null; child = nextOf(child)) if (!isInLine(child)) return false;
  return true;
}

// Fields of a form may be named like its properties, so the getters of the prototypes are asked: a form that is its own
// sibling would be walked for ever.
const getters = {
  nodeName: Object.getOwnPropertyDescriptor(Node.prototype, 'nodeName')?.get,
  first: Object.getOwnPropertyDescriptor(Element.prototype, 'firstElementChild')?.get,
  next: Object.getOwnPropertyDescriptor(Element.prototype, 'nextElementSibling')?.get,
};

const nameOf = (element: Element): string => String(getters.nodeName?.call(element)).toUpperCase();

const asElement = (value: unknown): Element | null => (value instanceof Element ? value : null);

const firstOf = (element: Element): Element | null => asElement(getters.first?.call(element));

const nextOf = (element: Element): Element | null => asElement(getters.next?.call(element));
