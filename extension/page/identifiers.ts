import type { Steps } from '@kith/shared/sorted';
import { parentOf } from './elements.ts';
import { candidatesBelow, closest, select } from './identified.ts';
import type { IdentifierMatchers } from './identifier-matchers.ts';
import { isOneLine } from './layout.ts';
import { textsOf } from './texts.ts';

/** An element that says who is meant by its text. */
export interface IdentifiedElement {
  element: Element;
  key: string;
}

/** Whether an identifier may be somebody's of the directory at all; the page's filter knows. */
export type IsKnown = (key: string) => boolean;

const anybody: IsKnown = () => true;
/** A longer text is more than a name: a comment with its author's name in an attribute, a card that is one link. */
const mostOfName = 80;
/** In a longer text a name may be another person's. */
const mostAround = 200;
/** How far above a picture the name beside it may be. */
const mostSteps = 4;

/**
 * The elements below a root, and the one around it, that say who their text is, in the order of the page. Of nested ones
 * the inner. An element without text on one line is none: there is nothing to mark.
 */
export function* identifiedElements(
  root: Node,
  matchers: IdentifierMatchers,
  isKnown: IsKnown = anybody,
): Steps<IdentifiedElement[]> {
  const found: IdentifiedElement[] = [];
  let hasPictures = false;
  for (const element of candidatesBelow(root, matchers)) {
    yield;
    const key = firstKnown(matchers.keysOf(element), isKnown);
    if (key === undefined) continue;
    const isPicture = element instanceof HTMLImageElement;
    hasPictures ||= isPicture;
    const named = isPicture ? besidePicture(element, matchers.pictures ?? '') : element;
    if (named !== undefined && isOneName(named)) found.push({ element: named, key });
  }
  // What a picture names stands around it, and so before it.
  if (hasPictures) found.sort((left, right) => order(left.element, right.element));
  const outer = new Set<Element>();
  let around: Element[] = [];
  for (const { element } of found) {
    yield;
    around = around.filter((other) => other !== element && Node.prototype.contains.call(other, element));
    for (const other of around) outer.add(other);
    around.push(element);
  }
  const told = new Set(outer);
  return found.filter(({ element }) => {
    if (told.has(element)) return false;
    told.add(element);
    return true;
  });
}

function firstKnown(keys: Iterable<string>, isKnown: IsKnown): string | undefined {
  for (const key of keys) if (isKnown(key)) return key;
  return undefined;
}

function order(left: Element, right: Element): number {
  if (left === right) return 0;
  const follows = Node.prototype.compareDocumentPosition.call(left, right) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows === 0 ? 1 : -1;
}

/** The identifier that an element around a text says, the nearest one first; undefined where the text is long. */
export function keyAround(text: Text, matchers: IdentifierMatchers, isKnown: IsKnown = anybody): string | undefined {
  const parent = parentOf(text);
  for (let at = closest(parent, matchers.selector); at !== null; at = closest(parentOf(at), matchers.selector)) {
    const key = firstKnown(matchers.keysOf(at), isKnown);
    if (key !== undefined) return textsOf(at, mostAround) === undefined ? undefined : key;
  }
  return matchers.pictures === undefined ? undefined : pictureKey(text, matchers.pictures, matchers, isKnown);
}

/** The nearest element around a picture that has text, if it is the only picture there: two of them may be two people. */
function besidePicture(picture: Element, pictures: string): Element | undefined {
  let at = parentOf(picture);
  for (let step = 0; step < mostSteps && at instanceof Element; step += 1) {
    const texts = textsOf(at, mostOfName);
    if (texts === undefined) return undefined;
    if (texts.length > 0) return select(at, pictures).length === 1 ? at : undefined;
    at = parentOf(at);
  }
  return undefined;
}

/** Whom the one picture beside a text names. */
function pictureKey(text: Text, pictures: string, matchers: IdentifierMatchers, isKnown: IsKnown): string | undefined {
  let at = parentOf(text);
  for (let step = 0; step < mostSteps && at instanceof Element; step += 1) {
    if (textsOf(at, mostOfName) === undefined) return undefined;
    const [picture, second] = select(at, pictures);
    if (second !== undefined) return undefined;
    if (picture !== undefined) return firstKnown(matchers.keysOf(picture), isKnown);
    at = parentOf(at);
  }
  return undefined;
}

function isOneName(element: Element): boolean {
  const texts = textsOf(element, mostOfName);
  const [first] = texts ?? [];
  const last = texts?.at(-1);
  if (first === undefined || last === undefined) return false;
  return first === last || isOneLine(first, last);
}
