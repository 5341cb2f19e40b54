import { parentOf } from './elements.ts';
import { isOneLine, isSeen } from './layout.ts';
import { type Joined, readingAids } from './reading.ts';

/** Whether a reader sees the texts of a name in one line, and nothing between them. Asks the layout. */
export function isInOneLine({ nodes, unseen }: Joined): boolean {
  const [first] = nodes;
  if (first === undefined) return false;
  return (
    nodes.every((node, index) => index === 0 || isOneLine(nodes[index - 1] ?? first, node)) &&
    unseen.every((node) => isPassedOver(node, first))
  );
}

/** Whether nobody reads a text that stands in the middle of a name: hidden, or the reading aid of a ruby. */
function isPassedOver(node: Text, begin: Text): boolean {
  const parent = parentOf(node);
  const before = parentOf(begin);
  // Whoever sees the name sees what is around it.
  if (!(parent instanceof Element) || parent === before || (before !== null && parent === parentOf(before)))
    return false;
  return readingAids.has(parent.nodeName) || !isSeen(node);
}
