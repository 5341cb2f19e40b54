import { outermost } from './changes.ts';
import { blockAround } from './elements.ts';
import { textsOf } from './texts.ts';

/** Pages with fewer elements are read at once before anybody notices. */
const longPage = 3000;
/** A block with more characters than this is no part of the page but most of it. */
const mostText = 5000;
/** Where to look: every line of text, near both edges and in the middle. Hardly any line is lower than this. */
const lineHeight = 16;
const columns = [0.15, 0.4, 0.65, 0.9];

/** The blocks of text on the screen, if the page is so long that they should be read before the rest; empty otherwise. */
export function blocksInView(): Set<Node> {
  const blocks = new Set<Node>();
  if (Document.prototype.getElementsByTagName.call(document, '*').length < longPage) return blocks;
  const tooLong = new Set<Node>();
  for (let y = lineHeight / 2; y < innerHeight; y += lineHeight) {
    for (const column of columns) {
      const element = Document.prototype.elementFromPoint.call(document, innerWidth * column, y);
      const block = element === null ? undefined : blockAround(element);
      if (!(block instanceof Element) || blocks.has(block) || tooLong.has(block)) continue;
      (textsOf(block, mostText) === undefined ? tooLong : blocks).add(block);
    }
  }
  return outermost(blocks);
}
