import { particles } from '@kith/shared/recognise/particles';
import type { NameScanner } from '@kith/shared/recognise/scan';
import { isInline, parentOf } from './elements.ts';
import { isOneLine, isSeen } from './layout.ts';
import { walkerOf } from './walker.ts';

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

/** What cannot go on a name: a digit, punctuation, or behind white space a small letter that begins no particle. */
const cannotGoOn = new RegExp(
  `^\\s*[\\d.;:!?\\])}]|^\\s+(?!(?:${[...particles].join('|')})[\\s'’-]|[a-z]{1,5}(?:[\\u00ad\\u200b]|$))[a-z]`,
);

/**
 * Walks the text nodes below a root and finds candidates. Text nodes only: looking at each element costs more than all the
 * rest, so where a candidate stands is asked when it is about to be marked.
 */
export class Reading {
  readonly #walker: TreeWalker;
  readonly #scanner: NameScanner;
  readonly #candidates: Candidate[] = [];
  #next: Node | null;
  #node: Node | undefined;
  #held: Held | undefined;
  #joins: Candidate[] = [];

  constructor(root: Node, scanner: NameScanner) {
    this.#walker = walkerOf(root, NodeFilter.SHOW_TEXT);
    this.#next = root instanceof Text ? root : this.#walker.nextNode();
    this.#scanner = scanner;
  }

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Reads on until it is told that time is up. @returns whether everything is read */
  run(isOver: () => boolean): boolean {
    const walker = this.#walker;
    let count = 0;
    for (let node = this.#next; node !== null; node = walker.nextNode()) {
      // Any other way to see that it is a text costs as much as reading it.
      const text = node.nodeValue;
      if (text !== null) this.#read(node, text);
      if ((++count & 63) === 0 && isOver()) {
        this.#next = walker.nextNode();
        return this.#next === null;
      }
    }
    this.#next = null;
    return true;
  }

  readonly #tell = (start: number, end: number): void => {
    const node = this.#node;
    if (node instanceof Text) this.#candidates.push({ node, start, endNode: node, end, joined: undefined });
  };

  #read(node: Node, text: string): void {
    if (text.length > longText && neverRead.has(parentOf(node)?.nodeName.toUpperCase() ?? '')) return;
    const held = this.#held;
    const from = held !== undefined && node instanceof Text ? this.#goOn(held, node, text) : 0;
    if (from < 0) return;
    this.#node = node;
    this.#scanner.scan(text, from, this.#tell);
    const open = this.#scanner.open;
    if (open >= 0 && this.#held === undefined && node instanceof Text && mayGoOn(node))
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
    const last = held.nodes.at(-1) ?? node;
    const found = this.#joins.length > 0 && isOneLine(last, node);
    // Whether a name is somebody's is not known yet, so another one may begin in the middle of it: reading goes on from its start.
    if (found) this.#candidates.push(...this.#joins);
    if (held.nodes.length >= mostTexts) return 0;
    // A text that nobody sees is passed over: a sort key in the middle of a name.
    if (!found && isPassedOver(node, held)) {
      this.#held = held;
      return 0;
    }
    const open = this.#scanner.open;
    if (open >= 0 && open < before && whole.length < before + reach && (found || isOneLine(last, node))) {
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

/** Whether nobody reads a text that stands in the middle of a name: hidden, or the reading aid of a ruby. */
function isPassedOver(node: Text, held: Held): boolean {
  const parent = parentOf(node);
  const before = held.nodes.at(-1)?.parentNode ?? null;
  // Whoever sees the name sees what is around it.
  if (!(parent instanceof Element) || parent === before || parent === before?.parentNode) return false;
  return readingAids.has(parent.nodeName) || !isSeen(node);
}

const readingAids = new Set(['RT', 'RP']);

/** Whether something follows in the line: most texts are the last of theirs. Asks the layout where the name does not tell. */
function mayGoOn(node: Text): boolean {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) {
    const next = at.nextSibling;
    if (next !== null) return !(next instanceof Element && blocks.has(next.nodeName));
    const parent = parentOf(at);
    if (!(parent instanceof Element) || blocks.has(parent.nodeName)) return false;
    if (!isInline(parent) && !/^(?:inline|contents)/u.test(getComputedStyle(parent).display)) return false;
  }
  return false;
}

/** Blocks by name whatever the page lays out: paragraphs, items, cells, headings. */
const blocks = new Set([
  'P',
  'LI',
  'UL',
  'OL',
  'TABLE',
  'TR',
  'TD',
  'TH',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'DT',
  'DD',
  'BODY',
]);
