import { isInline, parentOf, shadowRootOf } from './elements.ts';
import { flatParentOf } from './flat-tree.ts';
import { walkerOf } from './walker.ts';

/** Elements that end a line of text wherever they stand, text or not. */
const separators = new Set(['BR', 'HR', 'IMG', 'INPUT', 'TEXTAREA', 'SELECT', 'VIDEO', 'IFRAME', 'OBJECT', 'CANVAS']);

/** Whether the text is rendered and can be seen by the eye (elsewhere on the page counts as well). */
export function isSeen(text: Text): boolean {
  let parent = flatParentOf(text);
  // What has no box of its own is seen where its parent is.
  while (parent instanceof Element && getComputedStyle(parent).display === 'contents') parent = flatParentOf(parent);
  if (!(parent instanceof Element)) return parent !== null;
  if (!parent.checkVisibility({ visibilityProperty: true })) return false;
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  return getComputedStyle(parent).contentVisibility !== 'hidden';
}

/**
 * Whether a reader sees the end of one text and the beginning of the next in one line of words: nothing between them is
 * laid out as a block, a cell, an item of its own. Asks the page's layout, so only where a name may go on.
 */
export function isOneLine(left: Text, right: Text): boolean {
  const isGlued = !/\s$/u.test(left.data) && !/^\s/u.test(right.data);
  const around = new Set<Node>();
  for (let at = parentOf(left); at !== null; at = parentOf(at)) around.add(at);
  let common = parentOf(right);
  for (; common !== null && !around.has(common); common = parentOf(common)) {
    if (!flows(common, isGlued)) return false;
  }
  if (common === null) return false;
  for (let at = parentOf(left); at !== null && at !== common; at = parentOf(at)) if (!flows(at, isGlued)) return false;
  return !isSeparated(left, right, common);
}

/** Whether an element's text flows with the text around it. */
function flows(node: Node, isGlued: boolean): boolean {
  // A shadow root may put words of its own between.
  if (!(node instanceof Element) || shadowRootOf(node) !== null) return false;
  const { display } = getComputedStyle(node);
  if (display === 'inline-block') return !isGlued && isInline(node);
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

function isSeparated(left: Text, right: Text, common: Node): boolean {
  const walker = walkerOf(common, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = left;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return false;
    if (!(node instanceof Element) || node.contains(right)) continue;
    if (separators.has(node.tagName.toUpperCase())) return true;
    if (node.checkVisibility() && !flows(node, false)) return true;
  }
  return false;
}
