import { isLightText } from './ink.ts';

/** A name in the page that is somebody's. */
export interface Mark {
  range: Range;
  /** As it stands in the page, and its folded key. */
  written: string;
  key: string;
}

const highlightName = 'kith-person';
/** The marks in light text, once more, under a highlight that paints over the first. */
const onDarkName = 'kith-person-on-dark';
/** How far beside the letters the pointer may be, in CSS pixels. */
const tolerance = 2;

/**
 * The marks of a page, painted as one CSS custom highlight (CSS Custom Highlight API Module Level 1). No node of the
 * page is touched.
 */
export class Marks {
  readonly #highlight = new Highlight();
  readonly #onDark = new Highlight();
  readonly #marks = new Set<Mark>();
  readonly #byText = new WeakMap<Node, Set<Mark>>();

  constructor() {
    this.#onDark.priority = 1;
  }

  get size(): number {
    return this.#marks.size;
  }

  /** Marks in the order of the page. */
  inOrder(): Mark[] {
    return [...this.#marks].sort((left, right) => left.range.compareBoundaryPoints(Range.START_TO_START, right.range));
  }

  add(mark: Mark): void {
    if (this.#marks.size === 0) {
      CSS.highlights.set(highlightName, this.#highlight);
      CSS.highlights.set(onDarkName, this.#onDark);
    }
    this.#marks.add(mark);
    this.#highlight.add(mark.range);
    if (isLightText(mark.range)) this.#onDark.add(mark.range);
    for (const node of new Set([mark.range.startContainer, mark.range.endContainer])) {
      const known = this.#byText.get(node);
      if (known === undefined) this.#byText.set(node, new Set([mark]));
      else known.add(mark);
    }
  }

  remove(mark: Mark): void {
    this.#marks.delete(mark);
    this.#highlight.delete(mark.range);
    this.#onDark.delete(mark.range);
    for (const node of [mark.range.startContainer, mark.range.endContainer]) this.#byText.get(node)?.delete(mark);
    if (this.#marks.size === 0) this.#unregister();
  }

  /** Forgets the marks that touch a text, because it is read again. */
  clearText(node: Text): void {
    for (const mark of [...(this.#byText.get(node) ?? [])]) this.remove(mark);
  }

  /** Forgets marks whose text left the page or changed under them. */
  purge(): void {
    for (const mark of [...this.#marks]) {
      if (!mark.range.startContainer.isConnected || mark.range.toString() !== mark.written) this.remove(mark);
    }
  }

  clear(): void {
    for (const mark of [...this.#marks]) this.remove(mark);
    this.#unregister();
  }

  has(mark: Mark): boolean {
    return this.#marks.has(mark);
  }

  /** The mark that touches this text at this offset, whatever is painted there. */
  atText(node: Node, offset: number): Mark | undefined {
    for (const mark of this.#byText.get(node) ?? []) {
      if (mark.range.isPointInRange(node, Math.min(offset, node.textContent?.length ?? 0))) return mark;
    }
    return undefined;
  }

  #unregister(): void {
    CSS.highlights.delete(highlightName);
    CSS.highlights.delete(onDarkName);
  }

  /** Any mark below an element. */
  below(element: Element): Mark | undefined {
    for (const mark of this.#marks) if (element.contains(mark.range.startContainer)) return mark;
    return undefined;
  }

  /** The mark under a point of the viewport, by geometry: caret, then range, then rectangles. */
  atPoint(x: number, y: number): { mark: Mark; line: DOMRect } | undefined {
    const caret = document.caretPositionFromPoint(x, y);
    if (caret === null) return undefined;
    const mark = this.atText(caret.offsetNode, caret.offset);
    const line = mark === undefined ? undefined : lineAt(mark, x, y);
    return mark === undefined || line === undefined ? undefined : { mark, line };
  }
}

/** The rectangle of the mark's line under the point; a name that wraps has one for each line. */
export function lineAt(mark: Mark, x: number, y: number): DOMRect | undefined {
  return [...mark.range.getClientRects()].find(
    (rect) =>
      x >= rect.left - tolerance &&
      x <= rect.right + tolerance &&
      y >= rect.top - tolerance &&
      y <= rect.bottom + tolerance,
  );
}
