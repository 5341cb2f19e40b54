/** A walker over nodes of a kind. By the prototype, for a page may name a picture like the document's method. */
export const walkerOf = (root: Node, what: number): TreeWalker =>
  Document.prototype.createTreeWalker.call(document, root, what);
