import {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  endsWord,
  isSpace,
  lineFeed,
  openBrace,
  openBracket,
  quote,
} from './characters.ts';

/** How deep a value may nest. */
const deepest = 64;
/** How long its text may be, in UTF-16 units. */
const longest = 4 * 1024 * 1024;

/** Of a value that the end of the file, or of its line, cuts off. */
export const unclosed = 'what opens here is nowhere closed';

/** A member's name and the white space round it are looked for in so many characters before its list. */
const keyReach = 200;

/**
 * The text of one value, from its first character to its last, by brackets and quotation marks alone; whether it is
 * JSON is for `parseJson` to say. Time is linear in the text.
 */
export class Extent {
  /** The line in which it begins. */
  readonly line: number;
  text: string;
  /** `list`: a member opens that holds records of its own, its bracket has been read. */
  state: 'open' | 'list' | 'ended' = 'open';
  /** Line feeds so far. */
  lineFeeds = 0;
  /** Why its text is not kept. */
  refused: string | undefined;
  readonly #lists: ReadonlySet<string>;
  #kind: 'unknown' | 'word' | 'text' | 'nested' = 'unknown';
  #depth = 0;
  #quoted = false;
  #escaped = false;
  /** The last character that is no white space, outside texts. */
  #last = 0;
  #previous = 0;

  /**
   * @param lists in lower case, the members of the outermost object that hold records
   * @param before the text of an object whose first members have been read
   */
  constructor(line: number, lists: ReadonlySet<string>, before = '') {
    this.line = line;
    this.#lists = lists;
    this.text = before;
    if (before === '') return;
    this.#kind = 'nested';
    this.#depth = 1;
  }

  get nested(): boolean {
    return this.#kind === 'nested';
  }

  /** Whether the end of the file ends the value too. */
  get whole(): boolean {
    return this.#kind === 'word';
  }

  /**
   * Reads on.
   * @returns where in `piece` to go on: behind the value, behind a list's bracket, or at the end of `piece`
   */
  take(piece: string, from: number): number {
    let at = from;
    while (at < piece.length && this.state === 'open') {
      const code = piece.charCodeAt(at);
      if (this.#kind === 'word' ? endsWord(code) : this.#startsAnother(code)) {
        this.state = 'ended';
        break;
      }
      if (code === lineFeed) this.lineFeeds++;
      if (this.#quoted) this.#inText(code);
      else {
        this.#outsideText(code, piece, from, at);
        if (!isSpace(code)) this.#last = code;
      }
      this.#previous = code;
      at++;
    }
    this.#keep(piece, from, this.state === 'list' ? at - 1 : at);
    return at;
  }

  /** A line feed ends a text too: JSON has none in texts, and so a forgotten quotation mark harms one line only. */
  #inText(code: number): void {
    if (this.#escaped && code !== lineFeed) this.#escaped = false;
    else if (code === backslash) this.#escaped = true;
    else if (code === quote || code === lineFeed) {
      this.#quoted = false;
      this.#escaped = false;
      if (this.#depth === 0) this.state = 'ended';
    }
  }

  #outsideText(code: number, piece: string, from: number, at: number): void {
    if (code === quote) {
      this.#quoted = true;
      if (this.#kind === 'unknown') this.#kind = 'text';
    } else if (code === openBrace || code === openBracket) {
      if (code === openBracket && this.#depth === 1 && this.#opensList(piece, from, at)) this.state = 'list';
      else this.#descend();
    } else if (code === closeBrace || code === closeBracket) {
      this.#depth--;
      if (this.#depth === 0) this.state = 'ended';
    } else if (this.#kind === 'unknown') this.#kind = 'word';
  }

  /**
   * Where each line is a document, one that breaks off must not swallow the lines after it: a brace that begins a line
   * where none can stand begins the next document.
   */
  #startsAnother(code: number): boolean {
    if (code !== openBrace || this.#previous !== lineFeed || this.#quoted || this.#depth === 0) return false;
    if (this.#last === colon || this.#last === comma || this.#last === openBracket) return false;
    this.#refuse(unclosed);
    return true;
  }

  #descend(): void {
    this.#kind = 'nested';
    this.#depth++;
    if (this.#depth > deepest) this.#refuse(`nests deeper than ${deepest} levels`);
  }

  #refuse(reason: string): void {
    this.refused ??= reason;
    this.text = '';
  }

  #keep(piece: string, from: number, to: number): void {
    if (this.refused !== undefined) return;
    if (this.text.length + to - from > longest) this.#refuse(`is longer than ${longest} characters`);
    else this.text += piece.slice(from, to);
  }

  /** Whether what stands before a bracket is `"name":` with the name of a list. */
  #opensList(piece: string, from: number, at: number): boolean {
    if (this.#lists.size === 0 || this.refused !== undefined) return false;
    const near = piece.slice(Math.max(from, at - keyReach), at);
    const before = (near.length < keyReach ? this.text.slice(-keyReach) + near : near).trimEnd();
    if (before.charCodeAt(before.length - 1) !== colon) return false;
    const key = before.slice(0, -1).trimEnd();
    if (key.charCodeAt(key.length - 1) !== quote) return false;
    return this.#lists.has(key.slice(key.lastIndexOf('"', key.length - 2) + 1, -1).toLowerCase());
  }
}
