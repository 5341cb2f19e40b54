/** Elements whose text is nobody's prose: scripts, fields, code, media, Kith's own host. */
const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'OPTION',
  'DATALIST',
  'CODE',
  'KBD',
  'SAMP',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'VIDEO',
  'AUDIO',
  'MATH',
  'HEAD',
  'KITH-CARD',
  // Reading aids, and what a drawing says of itself.
  'RT',
  'RP',
  'TITLE',
  'DESC',
  'DEFS',
  'METADATA',
]);

/** Elements that do not end a run of text: a name may begin in one and end outside it. */
export const inlineNames = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'LABEL',
  'MARK',
  'NOBR',
  'Q',
  'RUBY',
  'S',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TT',
  'U',
  'VAR',
  'WBR',
]);

/** A `<pre>` with one of these classes is code; a plain one may be a list of people. */
const codeClass = /\b(?:code|highlight|hljs|prettyprint|lang(?:uage)?-\S+)\b/;

// A page may clobber properties of a form with fields of the same name (`<input name=parentNode>`), so the getters of
// the prototypes are asked instead.
const getters = {
  parentNode: getter(Node.prototype, 'parentNode'),
  tagName: getter(Element.prototype, 'tagName'),
  shadowRoot: getter(Element.prototype, 'shadowRoot'),
  host: getter(ShadowRoot.prototype, 'host'),
  designMode: getter(Document.prototype, 'designMode'),
};

function getter(prototype: object, property: string): (this: Node) => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  if (get === undefined) throw new TypeError(`This browser has no ${property} getter.`);
  return get;
}

export function parentOf(node: Node): Node | null {
  const parent = getters.parentNode.call(node);
  return parent instanceof Node ? parent : null;
}

/** The open shadow root of an element, if it has one. */
export function shadowRootOf(element: Node): ShadowRoot | null {
  const root = getters.shadowRoot.call(element);
  return root instanceof ShadowRoot ? root : null;
}

/** What a node is in: its parent or, of a shadow root, the host. */
export function containerOf(node: Node): Node | null {
  const container = node instanceof ShadowRoot ? getters.host.call(node) : getters.parentNode.call(node);
  return container instanceof Node ? container : null;
}

/** The element around a node; around what stands directly in a shadow root, the host. */
export function elementAround(node: Node): Element | undefined {
  const container = containerOf(node);
  const around = container instanceof ShadowRoot ? containerOf(container) : container;
  return around instanceof Element ? around : undefined;
}

/** The tag's name in capitals, whatever the document's kind. */
function tagOf(element: Element): string {
  return String(getters.tagName.call(element)).toUpperCase();
}

/** Whether the text below an element is left alone. */
function isSkipped(element: Element): boolean {
  const tag = tagOf(element);
  if (skipped.has(tag)) return true;
  if (tag === 'PRE') return [element, parentOf(element)].some((each) => each instanceof Element && hasCodeClass(each));
  const editable = Element.prototype.getAttribute.call(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return editorRole.test(Element.prototype.getAttribute.call(element, 'role') ?? '');
}

/** Editors that draw their text themselves say so by a role. */
const editorRole = /^(?:textbox|code)$/;

const hasCodeClass = (element: Element): boolean =>
  codeClass.test(Element.prototype.getAttribute.call(element, 'class') ?? '');

export const isInline = (element: Element): boolean => inlineNames.has(tagOf(element));

/** Whether a node is in a place that is left alone: for nodes that a mutation names, whose ancestors were not walked. */
export function isInSkipped(node: Node): boolean {
  // A document that is an editor as a whole, as frames of older ones are.
  if (getters.designMode.call(document) === 'on') return true;
  for (let at: Node | null = node; at !== null; at = containerOf(at)) {
    if (at instanceof Element && isSkipped(at)) return true;
  }
  return false;
}

/** The nearest element around a node (or itself) that ends a run of text, or the shadow root that does. */
export function blockAround(node: Node): Element | ShadowRoot | undefined {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    if (at instanceof ShadowRoot || (at instanceof Element && !isInline(at))) return at;
  }
  return undefined;
}
