import type { Tell } from '@kith/shared/recognise/scan';
import { isWordUnit } from '@kith/shared/recognise/word-reader';
import { isInlineName, parentOf } from './elements.ts';
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
  /** Whether a word in small letters may stand in such a stretch, other than at its beginning. */
  mayBeParticle(text: string, at: number): boolean;
  /** Whether what the last text left open may go on with the word at a place of the next, behind white space. */
  mayContinue(text: string, at: number): boolean;
  /** @param before stretches that begin here or later are left out */
  scan(text: string, tell: Tell, before?: number): void;
}

/** A name goes on for this many characters of the next text at most, and over this many texts. */
const reach = 64;
const mostTexts = 16;
/** So many texts that nobody sees may stand inside a name: a sort key, the reading aid of a ruby with its brackets. */
const mostUnseen = 4;
/** Longer texts are code in scripts more often than prose. */
const longText = 2000;

const neverRead = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/**
 * Walks the text nodes below a root and finds candidates. Text nodes only: looking at each element costs more than all the
 * rest, so where a candidate stands is asked when it is about to be marked.
 */
export class Reading {
  readonly #walker: TreeWalker;
  readonly #scanner: Scanner;
  readonly #candidates: Candidate[] = [];
  #next: Node | null;
  #node: Node | undefined;
  #held: readonly Held[] = none;
  /** Whether there was white space behind what is held. */
  #isApart = false;
  /** How many names go on from what is held, which is as long as `across`, into the text behind it. */
  #found = 0;
  #across = 0;

  constructor(root: Node, scanner: Scanner) {
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
      // White space parts the words before and behind it; an element without any text does not.
      if (text !== '') this.#isApart = true;
      return;
    }
    if (this.#held !== none) this.#held = node instanceof Text ? this.#goOn(node, text) : none;
    const scanner = this.#scanner;
    this.#node = node;
    scanner.scan(text, this.#tell);
    if (scanner.open < 0 || !(node instanceof Text)) return;
    const { open, isOpenKnown: isKnown } = scanner;
    const held = { pieces: [{ node, at: 0, from: open }], text: text.slice(open), isKnown, unseen: [] };
    this.#held = this.#held === none ? [held] : kept([...this.#held, held]);
    this.#isApart = false;
  }

  /** What is held once this text was read too. By the text alone: the layout is asked where a name was found. */
  #goOn(node: Text, text: string): readonly Held[] {
    const next: Held[] = [];
    const isApart = this.#isApart;
    this.#isApart = false;
    const at = firstUnit(text);
    const mayGoOn = this.#mayGoOn(text, at, isApart);
    const [first, second] = this.#held;
    // Only then does the scanner remember what it left open: nothing was scanned since.
    const isFresh = second === undefined && first?.pieces.length === 1 && first.unseen.length === 0;
    const mayContinue = mayGoOn && (!isFresh || !(isApart || at > 0) || this.#scanner.mayContinue(text, at));
    for (const held of this.#held) {
      if (!held.isKnown && (isApart || !isWordUnit(text, 0))) continue;
      const longer = mayContinue ? this.#lengthened(held, node, text, isApart) : undefined;
      if (longer !== undefined) next.push(longer);
      if (held.isKnown && held.unseen.length < mostUnseen && isPartOfLine(node))
        next.push({ ...held, text: isApart ? `${held.text} ` : held.text, unseen: [...held.unseen, node] });
    }
    return next.length === 0 ? none : kept(next);
  }

  /** Whether a name may go on in a text: no digit, punctuation or, behind white space, small letter that begins no particle. */
  #mayGoOn(text: string, at: number, isApart: boolean): boolean {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) return (at === 0 && !isApart) || this.#scanner.mayBeParticle(text, at);
    return !(unit >= 0x30 && unit <= 0x39) && !closing.has(unit);
  }

  /** Notes the names that end in this text. @returns what is held with it; undefined if no name goes on behind it */
  #lengthened({ pieces, text: held, unseen }: Held, node: Text, text: string, isApart: boolean): Held | undefined {
    const start = isApart ? `${held} ` : held;
    const whole = start + text.slice(0, reach);
    const scanner = this.#scanner;
    this.#across = start.length;
    this.#found = 0;
    scanner.scan(whole, this.#tellAcross, start.length);
    const goesOn = scanner.open >= 0 && whole.length < start.length + reach && pieces.length < mostTexts;
    if (this.#found === 0 && !goesOn) return undefined;
    const longer: Held = {
      pieces: [...pieces, { node, at: start.length, from: 0 }],
      text: whole,
      isKnown: scanner.isOpenKnown,
      unseen,
    };
    // Seldom: once more, now that there is something to note.
    if (this.#found > 0) {
      const { length } = start;
      scanner.scan(whole, (from, to) => to > length && this.#join(longer, from, to), length);
    }
    return goesOn ? longer : undefined;
  }

  readonly #tellAcross = (_start: number, end: number): void => {
    if (end > this.#across) this.#found++;
  };

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

/** Punctuation that ends a name when it stands behind it. */
const closing: ReadonlySet<number> = new Set(Array.from('.;:!?])}', (sign) => sign.charCodeAt(0)));

/** Ways to read on that are followed at once: in capitals, each piece of a name looks like the beginning of another. */
const mostHeld = 8;

/** The likeliest: those without anything left out, and of them the oldest. */
const kept = (held: readonly Held[]): readonly Held[] =>
  held.length === 1
    ? held
    : held.toSorted((left, right) => left.unseen.length - right.unseen.length).slice(0, mostHeld);

/** Where a text that is not blank begins to be more than white space. */
function firstUnit(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

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
  // Fields of a form may be named like its properties; its text is no part of a line.
  const name: unknown = node.parentElement?.nodeName;
  return typeof name === 'string' && (isInlineName(name) || readingAids.has(name));
}
