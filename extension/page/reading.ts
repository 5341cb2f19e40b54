import { particles } from '@kith/shared/recognise/particles';
import type { Tell } from '@kith/shared/recognise/scan';
import { isWordUnit } from '@kith/shared/recognise/word-reader';
import { isInline, parentOf } from './elements.ts';
import { isOneLine, isSeen } from './layout.ts';
import { walkerOf } from './walker.ts';

/** A stretch of the page that may be a name; offsets in UTF-16 code units, `end` exclusive. */
export interface Candidate {
  node: Text;
  start: number;
  endNode: Text;
  end: number;
  /** Where the name is in several texts. */
  joined: Joined | undefined;
}

/** A name in several texts; whether they stand in one line is for the layout to tell, where the name is somebody's. */
interface Joined {
  /** What a reader reads. */
  text: string;
  /** The texts of the name in their order, and those between them that are no part of it. */
  nodes: readonly Text[];
  unseen: readonly Text[];
}

/** A name that may go on in the next text: what was read of it so far. */
interface Held {
  pieces: readonly Piece[];
  text: string;
  /** Whether a whole word of it is known; else its last letters may be in the next text. */
  isKnown: boolean;
  /** Texts that are no part of it: it goes on only if nobody sees them. */
  unseen: readonly Text[];
}

/** A text, and where it begins in the name's text: the first from `from` on. */
interface Piece {
  node: Text;
  at: number;
  from: number;
}

/** Finds stretches in one text after the other: names, or topics. */
export interface Scanner {
  /** Where a stretch that began in the last text may go on in the next one; -1 if none does. */
  readonly open: number;
  /** Whether a whole word of it is known; else its last letters may be in the next text. */
  readonly isOpenKnown: boolean;
  /** @param before stretches that begin here or later are left out */
  scan(text: string, tell: Tell, before?: number): void;
}

/** Whether a text may go on what is held. @param isApart whether white space ends what is held */
type MayGoOn = (text: string, isApart: boolean) => boolean;

/** A name goes on for this many characters of the next text at most, and over this many texts. */
const reach = 64;
const mostTexts = 16;
/** So many texts that nobody sees may stand inside a name: a sort key, the reading aid of a ruby with its brackets. */
const mostUnseen = 4;
/** Longer texts are code in scripts more often than prose. */
const longText = 2000;

const neverRead = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

const small = `(?!(?:${[...particles].join('|')})[\\s'’-]|[a-z]{1,5}(?:[\\u00ad\\u200b]|$))[a-z]`;
/** What cannot go on a name: a digit, punctuation, or behind white space a small letter that begins no particle. */
const cannotGoOn = new RegExp(`^\\s*[\\d.;:!?\\])}]|^\\s+${small}`);
/** The same where the white space is in the text before. */
const cannotGoOnApart = new RegExp(`^\\s*(?:[\\d.;:!?\\])}]|${small})`);

const mayBeName: MayGoOn = (text, isApart) => !(isApart ? cannotGoOnApart : cannotGoOn).test(text);

/**
 * Walks the text nodes below a root and finds candidates. Text nodes only: looking at each element costs more than all the
 * rest, so where a candidate stands is asked when it is about to be marked.
 */
export class Reading {
  readonly #walker: TreeWalker;
  readonly #scanner: Scanner;
  readonly #mayGoOn: MayGoOn;
  readonly #candidates: Candidate[] = [];
  #next: Node | null;
  #node: Node | undefined;
  #held: readonly Held[] = none;

  constructor(root: Node, scanner: Scanner, mayGoOn: MayGoOn = mayBeName) {
    this.#mayGoOn = mayGoOn;
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
    if (isBlank(text)) {
      // An element of white space alone, or what is between two: it parts the words before and behind.
      if (this.#held !== none) this.#held = this.#apart(text);
      return;
    }
    if (this.#held !== none) this.#held = node instanceof Text ? this.#goOn(node, text) : none;
    const scanner = this.#scanner;
    this.#node = node;
    scanner.scan(text, this.#tell);
    if (scanner.open >= 0 && node instanceof Text) {
      const { open, isOpenKnown: isKnown } = scanner;
      const held = { pieces: [{ node, at: 0, from: open }], text: text.slice(open), isKnown, unseen: [] };
      this.#held = this.#held === none ? [held] : kept([...this.#held, held]);
    }
  }

  /** What is held behind white space: names of which a whole word is known. */
  #apart(space: string): readonly Held[] {
    if (space === '') return this.#held;
    const next = this.#held.filter(({ isKnown }) => isKnown).map((held) => ({ ...held, text: `${held.text} ` }));
    return next.length === 0 ? none : next;
  }

  /** What is held once this text was read too. By the text alone: the layout is asked where a name was found. */
  #goOn(node: Text, text: string): readonly Held[] {
    const next: Held[] = [];
    for (const held of this.#held) {
      if (!held.isKnown && !isWordUnit(text, 0)) continue;
      const isApart = held.text.charCodeAt(held.text.length - 1) <= 32;
      if (this.#mayGoOn(text, isApart)) {
        const longer = this.#lengthened(held, node, text);
        if (longer !== undefined) next.push(longer);
      }
      if (held.isKnown && held.unseen.length < mostUnseen && isPartOfLine(node))
        next.push({ ...held, unseen: [...held.unseen, node] });
    }
    return next.length === 0 ? none : kept(next);
  }

  /** Notes the names that end in this text. @returns what is held with it; undefined if no name goes on behind it */
  #lengthened(held: Held, node: Text, text: string): Held | undefined {
    const before = held.text.length;
    const whole = held.text + text.slice(0, reach);
    const pieces = [...held.pieces, { node, at: before, from: 0 }];
    const scanner = this.#scanner;
    const longer: Held = { ...held, pieces, text: whole };
    scanner.scan(whole, (start, end) => end > before && this.#join(longer, start, end), before);
    if (scanner.open < 0 || whole.length >= before + reach || pieces.length > mostTexts) return undefined;
    return { ...longer, isKnown: scanner.isOpenKnown };
  }

  /** Takes a name that is in several texts. */
  #join({ pieces, text, unseen }: Held, start: number, end: number): void {
    const own = pieces.slice(pieces.findLastIndex(({ at }) => at <= start));
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return;
    this.#candidates.push({
      node: first.node,
      start: start - first.at + first.from,
      endNode: last.node,
      end: end - last.at,
      joined: { text: text.slice(start, end), nodes: own.map(({ node }) => node), unseen },
    });
  }
}

/** Whether a reader sees the texts of a name in one line, and nothing between them. Asks the layout. */
export function isInOneLine({ nodes, unseen }: Joined): boolean {
  const [first] = nodes;
  if (first === undefined) return false;
  return (
    nodes.every((node, index) => index === 0 || isOneLine(nodes[index - 1] ?? first, node)) &&
    unseen.every((node) => isPassedOver(node, first))
  );
}

const none: readonly Held[] = [];
/** Ways to read on that are followed at once: in capitals, each piece of a name looks like the beginning of another. */
const mostHeld = 8;

/** The likeliest: those without anything left out, and of them the oldest. */
const kept = (held: readonly Held[]): readonly Held[] =>
  held.length === 1
    ? held
    : held.toSorted((left, right) => left.unseen.length - right.unseen.length).slice(0, mostHeld);

/** White space alone, as between most blocks. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) return false;
  return true;
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

const readingAids = new Set(['RT', 'RP']);

/** Whether a text stands in an element that may be a part of a line, hidden or not. */
function isPartOfLine(node: Text): boolean {
  const parent = parentOf(node);
  return parent instanceof Element && (isInline(parent) || readingAids.has(parent.nodeName));
}
