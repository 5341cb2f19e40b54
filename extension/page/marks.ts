import type { Mention } from '@kith/shared/recognise/mention';
import type { Steps } from '@kith/shared/sorted';
import { elementAround, parentOf, shadowRootOf } from './elements.ts';
import { composedOrder } from './flat-tree.ts';
import { isLightText } from './ink.ts';
import { textWalkerOf } from './walker.ts';

/** A name in the page that is somebody's. */
export interface PersonMark {
  range: Range;
  mention: Mention;
  /** Whether there is no doubt that it is they. */
  sure: boolean;
}

/** A term of the vocabulary in the page. */
export interface TopicMark {
  range: Range;
  /** Id of the concept. */
  topic: string;
}

export type Mark = PersonMark | TopicMark;

/** Where the card asks for a mark: what is marked, and what stands there. */
export interface MarkLookup {
  /** The mark that is shown where marks show on hover only. */
  readonly revealed: Mark | undefined;
  /** Where marks show on hover only: paints this one and no other. */
  reveal(mark: Mark | undefined): void;
  /** Marks in the order of the page. */
  inOrder(): Mark[];
  /** The mark that touches this text at this offset, whatever is painted there. */
  atText(node: Node, offset: number): Mark | undefined;
  /** The first mark below an element. */
  below(element: Element): Mark | undefined;
  /** The mark under a point of the viewport, by geometry: caret, then range, then rectangles. */
  atPoint(x: number, y: number, shadowRoots: ShadowRoot[]): { mark: Mark; line: DOMRect } | undefined;
}

/** Names of the highlights, which the style sheet of the page script draws. */
export type HighlightName = 'kith-person' | 'kith-topic';

/** The marks in light text, once more, under a highlight that paints over the first. */
const onDark = (name: HighlightName): string => `${name}-on-dark`;
/** So many are added to a highlight that is seen; more of them might be drawn in several frames. */
const mostInSight = 200;
/** How far beside the letters the pointer may be, in CSS pixels. */
const tolerance = 2;

/**
 * The marks of one kind in a page, painted as one CSS custom highlight (CSS Custom Highlight API Module Level 1). No node of the
 * page is touched.
 */
export class Marks implements MarkLookup {
  #highlight = new Highlight();
  #onDark = new Highlight();
  /** Each with the texts it was put on: the range of a removed text moves to what is left. */
  readonly #marks = new Map<Mark, readonly Node[]>();
  readonly #byText = new WeakMap<Node, readonly Mark[]>();

  readonly #name: HighlightName;
  readonly #hoverOnly: boolean;
  #revealed: Mark | undefined;

  /** @param hoverOnly nothing is painted but what {@link reveal} shows */
  constructor(name: HighlightName, hoverOnly = false) {
    this.#name = name;
    this.#hoverOnly = hoverOnly;
    this.#onDark.priority = 1;
  }

  get size(): number {
    return this.#marks.size;
  }

  /** Marks in the order of the page. */
  inOrder(): Mark[] {
    return [...this.#marks.keys()].sort(inPageOrder);
  }

  #add(mark: Mark): void {
    const { startContainer: first, endContainer: last } = mark.range;
    // Arrays, not sets: a page has thousands of marks and a set takes ten times the room.
    const texts = first === last ? [first] : [first, last];
    this.#marks.set(mark, texts);
    for (const node of texts) {
      const others = this.#byText.get(node);
      // What is spread out gets room for seventeen, and most texts have one mark.
      this.#byText.set(node, others === undefined ? [mark] : [...others, mark]);
    }
  }

  /** Where marks show on hover only: paints this one and no other. */
  reveal(mark: Mark | undefined): void {
    if (!this.#hoverOnly || mark === this.#revealed) return;
    if (this.#revealed !== undefined) this.#unpaint(this.#revealed);
    this.#revealed = mark;
    if (mark === undefined || !this.has(mark)) return;
    paint(mark, this.#highlight, this.#onDark);
    this.#register();
  }

  /** The mark that is shown where marks show on hover only. */
  get revealed(): Mark | undefined {
    return this.#revealed;
  }

  #unpaint({ range }: Mark): void {
    this.#highlight.delete(range);
    this.#onDark.delete(range);
  }

  remove(mark: Mark): void {
    const texts = this.#marks.get(mark) ?? [];
    this.#marks.delete(mark);
    this.#unpaint(mark);
    for (const node of texts)
      this.#byText.set(
        node,
        (this.#byText.get(node) ?? []).filter((other) => other !== mark),
      );
    if (this.#marks.size === 0) this.#unregister();
  }

  /**
   * Puts the marks of places that were read again in the stead of those that were there; a mark that is the same stays, so
   * that nothing is painted anew and no card closes. Marks whose text left the page go. In steps, but seen all at once: each
   * frame in which a highlight changes costs the browser a look at the whole page.
   */
  *replace(roots: ReadonlySet<Node>, marks: readonly Mark[]): Steps<void> {
    const stale = new Set<Mark>();
    for (const mark of this.#marks.keys()) {
      yield;
      if (isGone(mark) || isBelow(mark, roots)) stale.add(mark);
    }
    const added: Mark[] = [];
    for (const mark of marks) {
      yield;
      const same = this.#sameAs(mark);
      if (same !== undefined) stale.delete(same);
      else if (mark.range.startContainer.isConnected) added.push(mark);
    }
    for (const mark of stale) this.remove(mark);
    for (const mark of added) this.#add(mark);
    if (!this.#hoverOnly && added.length > 0) yield* this.#paintAll(added);
  }

  /** Many are painted on highlights of their own, which then take the place of those that are seen. */
  *#paintAll(added: readonly Mark[]): Steps<void> {
    const isRegistered = CSS.highlights.get(this.#name) === this.#highlight;
    const isAside = isRegistered && added.length > mostInSight;
    const highlight = isAside ? new Highlight() : this.#highlight;
    const dark = isAside ? new Highlight() : this.#onDark;
    dark.priority = 1;
    for (const mark of isAside ? [...this.#marks.keys()] : added) {
      yield;
      if (this.has(mark)) paint(mark, highlight, dark);
    }
    this.#highlight = highlight;
    this.#onDark = dark;
    if (this.#marks.size > 0 && (isAside || !isRegistered)) this.#register();
  }

  #sameAs(mark: Mark): Mark | undefined {
    const { range } = mark;
    for (const known of this.#byText.get(range.startContainer) ?? []) {
      const isSamePlace =
        known.range.startOffset === range.startOffset &&
        known.range.startContainer === range.startContainer &&
        known.range.endContainer === range.endContainer &&
        known.range.endOffset === range.endOffset;
      if (isSamePlace && meaningOf(known) === meaningOf(mark)) return known;
    }
    return undefined;
  }

  clear(): void {
    for (const mark of [...this.#marks.keys()]) this.remove(mark);
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

  #register(): void {
    CSS.highlights.set(this.#name, this.#highlight);
    CSS.highlights.set(onDark(this.#name), this.#onDark);
  }

  /** Whether a mark covers a part of this range. */
  crosses(range: Range): boolean {
    for (const node of new Set([range.startContainer, range.endContainer])) {
      for (const { range: own } of this.#byText.get(node) ?? []) {
        const endsBehind = own.compareBoundaryPoints(Range.START_TO_END, range) > 0;
        if (endsBehind && own.compareBoundaryPoints(Range.END_TO_START, range) < 0) return true;
      }
    }
    return false;
  }

  #unregister(): void {
    CSS.highlights.delete(this.#name);
    CSS.highlights.delete(onDark(this.#name));
  }

  /** The first mark below an element. */
  below(element: Element): Mark | undefined {
    const root = shadowRootOf(element);
    for (const place of root === null ? [element] : [root, element]) {
      const walker = textWalkerOf(place);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const mark of this.#byText.get(node) ?? []) return mark;
      }
    }
    return undefined;
  }

  /**
   * The mark under a point of the viewport, by geometry: caret, then range, then rectangles.
   * @param shadowRoots that are at this point; the browser looks into no other
   */
  atPoint(x: number, y: number, shadowRoots: ShadowRoot[]): { mark: Mark; line: DOMRect } | undefined {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    if (caret === null) return undefined;
    const mark = this.atText(caret.offsetNode, caret.offset);
    const line = mark === undefined ? undefined : lineAt(mark, x, y);
    return mark === undefined || line === undefined ? undefined : { mark, line };
  }
}

/** By where two marks stand in the page as a reader sees it. */
export const inPageOrder = ({ range: left }: Mark, { range: right }: Mark): number =>
  composedOrder(left.startContainer, right.startContainer) || left.startOffset - right.startOffset;

function paint({ range }: Mark, highlight: Highlight, dark: Highlight): void {
  highlight.add(range);
  const element = elementAround(range.startContainer);
  if (element !== undefined && isLightText(element)) dark.add(range);
}

const meaningOf = (mark: Mark): string => ('topic' in mark ? mark.topic : JSON.stringify(mark.mention));

/** A range whose text was removed is empty, wherever it is now. */
const isGone = ({ range }: Mark): boolean => range.collapsed || !range.startContainer.isConnected;

function isBelow({ range }: Mark, roots: ReadonlySet<Node>): boolean {
  for (let at: Node | null = range.startContainer; at !== null; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
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
