import type { NameScanner } from '@kith/shared/recognise/scan';
import { isInSkipped, parentOf } from './elements.ts';
import { isOneLine, isSeen } from './layout.ts';

/** A stretch of the page that may be a name; offsets in UTF-16 code units, `end` exclusive. */
export interface Candidate {
  node: Text;
  start: number;
  endNode: Text;
  end: number;
  /** What a reader reads, where the name is in several texts. */
  joined: string | undefined;
}

/** Texts of a name that may go on: what was read of it so far. */
interface Held {
  nodes: Text[];
  /** Where each of them begins in the text; the first from `start` on. */
  starts: number[];
  text: string;
  start: number;
}

/** A name goes on for this many characters of the next text at most, and over this many texts. */
const reach = 64;
const mostTexts = 8;
/** Longer texts are code in scripts more often than prose. */
const longText = 2000;

const neverRead = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/** What cannot go on a name: a small letter, a digit, punctuation behind white space. */
const cannotGoOn = /^\s*[\d.;:!?\])}]/u;

/**
 * Walks the text nodes below a root and finds candidates. Text nodes only: looking at each element costs more than all the
 * rest, so where a candidate stands is asked when it is about to be marked.
 */
export class Reading {
  readonly #walker: TreeWalker;
  readonly #scanner: NameScanner;
  readonly #candidates: Candidate[] = [];
  #next: Node | null;
  #node: Text | undefined;
  #held: Held | undefined;
  #joins: Candidate[] = [];

  constructor(root: Node, scanner: NameScanner) {
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.#next = root instanceof Text ? root : this.#walker.nextNode();
    this.#scanner = scanner;
  }

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Reads on until it is told that time is up. @returns whether everything is read */
  run(isOver: () => boolean): boolean {
    let count = 0;
    for (let node = this.#next; node !== null; node = this.#walker.nextNode()) {
      if (node instanceof Text) this.#read(node);
      if ((++count & 63) === 0 && isOver()) {
        this.#next = this.#walker.nextNode();
        return this.#next === null;
      }
    }
    this.#next = null;
    return true;
  }

  readonly #tell = (start: number, end: number): void => {
    const node = this.#node;
    if (node !== undefined) this.#candidates.push({ node, start, endNode: node, end, joined: undefined });
  };

  #read(node: Text): void {
    const text = node.data;
    if (text.length > longText && neverRead.has(parentOf(node)?.nodeName.toUpperCase() ?? '')) return;
    const from = this.#held === undefined ? 0 : this.#goOn(this.#held, node, text);
    if (from < 0) return;
    this.#node = node;
    this.#scanner.scan(text, from, this.#tell);
    const open = this.#scanner.open;
    if (this.#held === undefined && open >= 0 && mayGoOn(node))
      this.#held = { nodes: [node], starts: [0], text: text.slice(open), start: open };
  }

  /** @returns from where on the text itself is read; -1 if it belongs to what is held */
  #goOn(held: Held, node: Text, text: string): number {
    this.#held = undefined;
    if (cannotGoOn.test(text)) return 0;
    const whole = held.text + text.slice(0, reach);
    const before = held.text.length;
    this.#joins = [];
    this.#scanner.scan(whole, 0, (start, end) => {
      if (start < before && end > before) this.#join(held, node, { start, end, whole });
    });
    const [found] = this.#joins.slice(-1);
    if (found !== undefined && isOneLine(held.nodes.at(-1) ?? node, node)) {
      this.#candidates.push(...this.#joins);
      return found.end;
    }
    if (held.nodes.length >= mostTexts) return 0;
    // A text that nobody sees is passed over: a sort key in the middle of a name.
    if (found === undefined && (!isSeen(node) || isInSkipped(node))) {
      this.#held = held;
      return 0;
    }
    const open = this.#scanner.open;
    if (open >= 0 && open < before && whole.length < before + reach) {
      this.#held = {
        nodes: [...held.nodes, node],
        starts: [...held.starts, before],
        text: whole,
        start: held.start,
      };
      return /\S/u.test(text) ? 0 : -1;
    }
    return 0;
  }

  #join(held: Held, node: Text, { start, end, whole }: { start: number; end: number; whole: string }): void {
    const at = held.starts.findLastIndex((each) => each <= start);
    const first = held.nodes[at];
    if (first === undefined) return;
    this.#joins.push({
      node: first,
      start: start - (held.starts[at] ?? 0) + (at === 0 ? held.start : 0),
      endNode: node,
      end: end - held.text.length,
      joined: whole.slice(start, end),
    });
  }
}

/** Whether something inline follows: a last text in a block ends its line, and that is most of them. */
function mayGoOn(node: Text): boolean {
  if (node.nextSibling !== null) return true;
  const parent = node.parentNode;
  return (
    parent instanceof Element &&
    (parent.nextSibling !== null || parent.parentNode instanceof Element) &&
    !isBlock(parent)
  );
}

const blocks = new Set([
  'P',
  'LI',
  'TD',
  'TH',
  'H1',
  'H2',
  'H3',
  'H4',
  'DT',
  'DD',
  'OPTION',
  'SECTION',
  'ARTICLE',
  'BODY',
]);

/** By name only: what is laid out otherwise is asked where a name was found. */
const isBlock = (element: Element): boolean => blocks.has(element.nodeName);
