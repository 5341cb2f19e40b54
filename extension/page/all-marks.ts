import { inPageOrder, type Mark, type MarkLookup, type Marks } from './marks.ts';

/** The marks of every kind, for whoever asks what is marked at a place. They never overlap. */
export class AllMarks implements MarkLookup {
  readonly #kinds: readonly Marks[];

  constructor(kinds: readonly Marks[]) {
    this.#kinds = kinds;
  }

  get size(): number {
    return this.#kinds.reduce((sum, { size }) => sum + size, 0);
  }

  get revealed(): Mark | undefined {
    return this.#first(({ revealed }) => revealed);
  }

  reveal(mark: Mark | undefined): void {
    for (const kind of this.#kinds) kind.reveal(mark !== undefined && kind.has(mark) ? mark : undefined);
  }

  has(mark: Mark): boolean {
    return this.#kinds.some((kind) => kind.has(mark));
  }

  inOrder(): Mark[] {
    return this.#kinds.flatMap((kind) => kind.inOrder()).sort(inPageOrder);
  }

  atText(node: Node, offset: number): Mark | undefined {
    return this.#first((kind) => kind.atText(node, offset));
  }

  below(element: Element): Mark | undefined {
    return this.#first((kind) => kind.below(element));
  }

  atPoint(x: number, y: number, shadowRoots: ShadowRoot[]): { mark: Mark; line: DOMRect } | undefined {
    return this.#first((kind) => kind.atPoint(x, y, shadowRoots));
  }

  clear(): void {
    for (const kind of this.#kinds) kind.clear();
  }

  /** People come first: where a link holds a name and a topic, the name is what it is about. */
  #first<Found>(ask: (kind: Marks) => Found | undefined): Found | undefined {
    for (const kind of this.#kinds) {
      const found = ask(kind);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
