/** A walker over nodes of a kind. By the prototype, for a page may name a picture like the document's method. */
export const walkerOf = (root: Node, what: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, what);

/** A walker that meets texts alone. */
export interface TextWalker extends TreeWalker {
  nextNode(): Text | null;
}

/** A walker over the texts below a root. Asking each node whether it is one would cost half as much as reading it. */
export function textWalkerOf(root: Node): TextWalker {
  const walker = walkerOf(root, NodeFilter.SHOW_TEXT);
  if (!meetsTexts(walker)) throw new TypeError('A walker shows other nodes than it was asked for.');
  return walker;
}

const meetsTexts = (walker: TreeWalker): walker is TextWalker => walker.whatToShow === NodeFilter.SHOW_TEXT;
