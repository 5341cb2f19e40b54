import { containerOf, parentOf, shadowRootOf } from './elements.ts';

// Where nodes are for a reader: with open shadow roots in the place of what their hosts contain (DOM Standard, "flat tree"
// in CSS Scoping Module Level 1).

const slotOf: Record<'element' | 'text', ((this: Node) => unknown) | undefined> = {
  element: Object.getOwnPropertyDescriptor(Element.prototype, 'assignedSlot')?.get,
  text: Object.getOwnPropertyDescriptor(Text.prototype, 'assignedSlot')?.get,
};

/** What a node is laid out in; null where it is not laid out: in no slot of its parent, or in a slot that others fill. */
export function flatParentOf(node: Node): Node | null {
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return containerOf(parent);
  if (!(parent instanceof Element)) return parent;
  if (shadowRootOf(parent) !== null) {
    const slot = (node instanceof Text ? slotOf.text : slotOf.element)?.call(node);
    return slot instanceof Node ? slot : null;
  }
  const isFilled = parent instanceof HTMLSlotElement && parent.assignedNodes().length > 0;
  return isFilled ? null : parent;
}

/** The order of two nodes in the page, whatever shadow roots they are in: negative where the left one comes first. */
export function composedOrder(left: Node, right: Node): number {
  const lefts = outwards(left);
  const rights = outwards(right);
  let depth = 1;
  while (depth < Math.min(lefts.length, rights.length) && lefts.at(-depth) === rights.at(-depth)) depth += 1;
  const [one, other] = [lefts.at(-depth) ?? left, rights.at(-depth) ?? right];
  if (one === other) return 0;
  const position = Node.prototype.compareDocumentPosition.call(one, other);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}

/** A node, the host of the shadow root it is in, the host of the one around that, and so on. */
function outwards(node: Node): Node[] {
  const nodes = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; ) {
    const host = containerOf(root);
    if (host === null) break;
    nodes.push(host);
    root = host.getRootNode();
  }
  return nodes;
}

/** The element that has the focus, in whatever open shadow root it is. */
export function focusedElement(): Element | null {
  let at = document.activeElement;
  for (;;) {
    const inner: Element | null = at === null ? null : (shadowRootOf(at)?.activeElement ?? null);
    if (inner === null) return at;
    at = inner;
  }
}
