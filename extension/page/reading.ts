import { shortText } from '@kith/shared/recognise/gate';
import type { Open } from '@kith/shared/recognise/open';
import type { Tell } from '@kith/shared/recognise/scan';
import { isWordUnit } from '@kith/shared/recognise/word-reader';
import { inlineNames, parentOf } from './elements.ts';
import { type TextWalker, textWalkerOf } from './walker.ts';

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
export interface Joined {
  /** What a reader reads. */
  text: string;
  /** The texts of the name in their order, and those between them that are no part of it. */
  nodes: readonly Text[];
  unseen: readonly Text[];
}

/** A name that may go on in the next text. Most do not, so that nothing is made for them before one does. */
interface Held {
  /** The last of its texts. */
  node: Text;
  /** What was read of it so far: of a name in one text the whole of it, of one in several from where it begins. */
  text: string;
  /** What the scanner says of how it may go on, where it was read last. */
  open: Open;
  /** Where its texts are, if they are several. */
  pieces: readonly Piece[] | undefined;
  /** Texts that are no part of it: it goes on only if nobody sees them. */
  unseen: readonly Text[];
  /** Whether there was white space behind it, before those. */
  isApart: boolean;
}

/** A text, and where it begins in the name's text: the first from `from` on. */
interface Piece {
  node: Text;
  at: number;
  from: number;
}

/** Finds stretches in one text after the other: names, or topics. */
export interface Scanner {
  /** Without it, a text of up to `shortText` code units is not worth a scan; undefined where any is. */
  readonly gate: RegExp | undefined;
  /** What makes a text worth a scan that has nothing for `gate`. */
  readonly otherGate: RegExp | undefined;
  /** What the text that was read last left open. */
  readonly open: Open | undefined;
  /** Whether a word in small letters may stand in such a stretch, other than at its beginning. */
  mayBeParticle(text: string, at: number): boolean;
  /** Whether what a text left open may go on with the word at a place of the next, behind white space. */
  mayContinue(open: Open, text: string, at: number): boolean;
  /**
   * @param before stretches that begin here or later are left out
   * @param isFound whether `gate` was asked last of this text, and found something
   * @returns whether something is left `open`
   */
  scan(text: string, tell: Tell, before?: number, isFound?: boolean): boolean;
  /** Reads a text once more with what follows it, and only what it left open. @param before where the text ended */
  goOn(open: Open, text: string, tell: Tell, before: number): void;
}

/** A name goes on for this many characters of the next text at most, and over this many texts. */
const reach = 64;
const mostTexts = 16;
/** So many texts that nobody sees may stand inside a name: a sort key, the reading aid of a ruby with its brackets. */
const mostUnseen = 4;
/** Longer texts are code in scripts more often than prose. */
const longText = 2000;

/** How often time is looked at, in characters, of which reading a text takes as long as so many. */
const workBetweenLooks = 8192;
const workOfText = 64;

const newline = 10;

const neverRead = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/**
 * Walks the text nodes below a root and finds candidates. Text nodes only: looking at each element costs more than all the
 * rest, so where a candidate stands is asked when it is about to be marked.
 */
export class Reading {
  readonly #walker: TextWalker;
  readonly #scanner: Scanner;
  readonly #candidates: Candidate[] = [];
  #next: Text | null;
  #node: Text | undefined;
  #held: readonly Held[] = none;
  /** Whether there was white space behind what is held. */
  #isApart = false;
  /** How many names go on from what is held, which is as long as `across`, into the text behind it. */
  #found = 0;
  #across = 0;

  constructor(root: Node, scanner: Scanner) {
    this.#walker = textWalkerOf(root);
    this.#next = root instanceof Text ? root : this.#walker.nextNode();
    this.#scanner = scanner;
  }

  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Reads on until it is told that time is up. @returns whether everything is read */
  run(isOver: () => boolean): boolean {
    while (this.#readSome()) if (isOver()) return false;
    return true;
  }

  /**
   * Reads on until it is time to look at the clock. A function of its own: the engine compiles a loop that lasts for a whole
   * page while that page is read, which takes the first reading a quarter of its time (Chromium 156, two processors).
   * @returns whether there is more
   */
  #readSome(): boolean {
    const walker = this.#walker;
    const scanner = this.#scanner;
    const { gate, otherGate } = scanner;
    // Half the texts of a page are blanks between blocks, mostly the same one or two: they are known before they are asked.
    let quiet = '';
    let quieter = '';
    let work = 0;
    let node = this.#next;
    while (node !== null && work < workBetweenLooks) {
      const text = node.data;
      // Most texts are blank or name nobody. The engine's own code says so without a call of ours: calls are dear in the first
      // reading of a page, which nothing is compiled for.
      if (gate === undefined || text.length > shortText || this.#held !== none) this.#read(node, text);
      else if (text !== quiet && text !== quieter) {
        const isFound = gate.test(text);
        if (isFound || otherGate?.test(text) === true) {
          this.#node = node;
          if (scanner.scan(text, this.#tell, text.length, isFound)) this.#hold(node, text);
        } else if (text.charCodeAt(0) === newline) {
          quieter = quiet;
          quiet = text;
        }
      }
      work += text.length + workOfText;
      node = walker.nextNode();
    }
    this.#next = node;
    return node !== null;
  }

  readonly #tell = (start: number, end: number): void => {
    const node = this.#node;
    if (node !== undefined) this.#candidates.push({ node, start, endNode: node, end, joined: undefined });
  };

  #read(node: Text, text: string): void {
    if (text.length > longText && neverRead.has(parentOf(node)?.nodeName.toUpperCase() ?? '')) return;
    const first = firstUnit(text);
    if (first === text.length) {
      // White space parts the words before and behind it; an element without any text does not.
      if (text !== '') this.#isApart = true;
      return;
    }
    if (this.#held !== none) this.#held = this.#goOn(node, text, first);
    this.#node = node;
    if (this.#scanner.scan(text, this.#tell)) this.#hold(node, text);
  }

  /** Notes what a text left open. */
  #hold(node: Text, text: string): void {
    const { open } = this.#scanner;
    if (open === undefined) return;
    this.#held = withOne(this.#held, { node, text, open, pieces: undefined, unseen: noTexts, isApart: false });
    this.#isApart = false;
  }

  /** What is held once this text was read too. By the text alone: the layout is asked where a name was found. */
  #goOn(node: Text, text: string, first: number): readonly Held[] {
    const isApart = this.#isApart;
    this.#isApart = false;
    let next = none;
    for (const held of this.#held) {
      const apart = isApart || held.isApart;
      const longer = this.#mayJoin(held, text, first, apart) ? this.#lengthened(held, node, text, apart) : undefined;
      if (longer !== undefined) next = withOne(next, longer);
      const { open, pieces, unseen } = held;
      if (!open.isKnown || unseen.length >= mostUnseen || !isPartOfLine(node)) continue;
      const skipping = {
        node: held.node,
        text: held.text,
        open,
        pieces,
        unseen: withOne(unseen, node),
        isApart: apart,
      };
      next = withOne(next, skipping);
    }
    return next.length < 2 ? next : kept(next);
  }

  /**
   * Whether a name may go on in a text: no digit, punctuation or, behind white space, small letter that begins no particle.
   * Most do not, and joining two texts costs more than all else about them.
   */
  #mayJoin({ text: held, open }: Held, text: string, at: number, isApart: boolean): boolean {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x30 && unit <= 0x39) || closing.includes(text.charAt(at))) return false;
    if (!isApart && at === 0 && held.charCodeAt(held.length - 1) > 32) return open.isKnown || isWordUnit(text, 0);
    if (!open.isKnown) return false;
    if (unit >= 97 && unit <= 122 && !this.#scanner.mayBeParticle(text, at)) return false;
    return this.#scanner.mayContinue(open, text, at);
  }

  /** Notes the names that end in this text. @returns what is held with it; undefined if no name goes on behind it */
  #lengthened(held: Held, node: Text, text: string, isApart: boolean): Held | undefined {
    const { pieces = [], text: before, open, unseen } = held.pieces === undefined ? fromWhereItIsOpen(held) : held;
    // Joined, since what `+` makes is put together only when it is read, and that cost more than reading it.
    const whole = (isApart ? [before, ' ', text.slice(0, reach)] : [before, text.slice(0, reach)]).join('');
    const across = isApart ? before.length + 1 : before.length;
    const scanner = this.#scanner;
    this.#across = across;
    this.#found = 0;
    scanner.goOn(open, whole, this.#tellAcross, across);
    const still = whole.length < across + reach && pieces.length < mostTexts ? scanner.open : undefined;
    if (this.#found === 0 && still === undefined) return undefined;
    const own = [...pieces, { node, at: across, from: 0 }];
    // Seldom: once more, now that there is something to note.
    if (this.#found > 0) {
      scanner.goOn(
        open,
        whole,
        (from, to) => to > across && this.#join(own, unseen, whole.slice(from, to), from, to),
        across,
      );
    }
    return still && { node, text: whole, open: still, pieces: own, unseen, isApart: false };
  }

  readonly #tellAcross = (_start: number, end: number): void => {
    if (end > this.#across) this.#found++;
  };

  /** Takes a name that is in several texts. */
  #join(pieces: readonly Piece[], unseen: readonly Text[], text: string, start: number, end: number): void {
    const own = pieces.slice(pieces.findLastIndex(({ at }) => at <= start));
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) return;
    this.#candidates.push({
      node: first.node,
      start: start - first.at + first.from,
      endNode: last.node,
      end: end - last.at,
      joined: { text, nodes: own.map(({ node }) => node), unseen },
    });
  }
}

const none: readonly Held[] = [];
const noTexts: readonly Text[] = [];

/** Arrays that are pushed to get room for seventeen; these mostly have one. */
const withOne = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.length === 0 ? [item] : [...items, item];

/** What is held of one text, from where that is open. */
function fromWhereItIsOpen({ node, text, open: { at: from, isKnown, starts }, unseen, isApart }: Held): Held {
  const open = { at: 0, isKnown, starts: starts?.map(({ at, word }) => ({ at: at - from, word })) };
  return { node, text: text.slice(from), open, pieces: [{ node, at: 0, from }], unseen, isApart };
}

/** Punctuation that ends a name when it stands behind it. */
const closing = '.;:!?])}';

/** Ways to read on that are followed at once: in capitals, each piece of a name looks like the beginning of another. */
const mostHeld = 8;

/** The likeliest: those without anything left out, and of them the oldest. */
const kept = (held: readonly Held[]): readonly Held[] =>
  held.toSorted((left, right) => left.unseen.length - right.unseen.length).slice(0, mostHeld);

/** Where a text begins to be more than white space; its end where it never does, as between most blocks. */
function firstUnit(text: string): number {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

export const readingAids = new Set(['RT', 'RP']);

/** Whether a text stands in an element that may be a part of a line, hidden or not. */
function isPartOfLine(node: Text): boolean {
  // Fields of a form may be named like its properties; its text is no part of a line.
  if (node.previousSibling !== null || node.nextSibling !== null) return false;
  const name: unknown = node.parentElement?.nodeName;
  return typeof name === 'string' && (inlineNames.has(name) || readingAids.has(name));
}
