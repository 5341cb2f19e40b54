import { blockAround, isInLine } from './places-around.ts';
import { walkerOf } from './walker.ts';

/** An element that begins, or a part [from, to) of a text, in the order of the page. */
export type Piece = { kind: 'text'; node: Text; from: number; to: number } | { kind: 'element'; node: Element };

/** How far along its line a name's own identifiers may stand, in characters. */
const reach = 200;
/** Empty elements have no characters, and a page may have any number of them. */
const mostNodes = 100;

/** Everything in an element, itself included. */
export function* piecesOf(element: Element): Generator<Piece> {
  yield { kind: 'element', node: element };
  const walker = walkerOf(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) yield { kind: 'text', node, from: 0, to: node.length };
    else if (node instanceof Element) yield { kind: 'element', node };
  }
}

/**
 * What stands in one line with [start, end) of a text, as far as it is not too far away.
 * @param block around the line
 */
export function lineAround(text: Text, block: Element | undefined, start: number, end: number): Piece[] {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  if (block === undefined) return [{ kind: 'text', node: text, from, to }];
  const before = from > 0 ? [] : along(text, block, 'previousNode', reach - start);
  const after = to < text.length ? [] : along(text, block, 'nextNode', reach - (text.length - end));
  return [...before.toReversed(), { kind: 'text', node: text, from, to }, ...after];
}

function along(text: Text, block: Element, step: 'nextNode' | 'previousNode', room: number): Piece[] {
  const walker = walkerOf(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  const pieces: Piece[] = [];
  let left = room;
  for (let node = walker[step](); node !== null && node !== block && left > 0; node = walker[step]()) {
    if (pieces.length > mostNodes) break;
    if (node instanceof Text) {
      // Backwards, a block is entered at its end.
      if (blockAround(node) !== block) break;
      const part = Math.min(node.length, left);
      const from = step === 'nextNode' ? 0 : node.length - part;
      pieces.push({ kind: 'text', node, from, to: from + part });
      left -= part;
    } else if (node instanceof Element) {
      if (node.localName === 'br' || !isInLine(node)) break;
      pieces.push({ kind: 'element', node });
    }
  }
  return pieces;
}
