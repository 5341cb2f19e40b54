import { failed, type Result } from '@kith/shared/result';
import { closeBrace, closeBracket, colon, comma, isSpace, lineFeed, openBracket } from './characters.ts';
import { Extent, unclosed } from './extent.ts';
import { type JsonError, parseJson } from './parse.ts';
import { isObject, type JsonObject, type JsonValue } from './value.ts';

/** What the text of a file falls into. */
export type Piece =
  /** A value of a list, or a document. */
  | { kind: 'value'; line: number; value: JsonValue; around: JsonObject }
  /** What stands where such a value should. */
  | { kind: 'refused'; line: number; reason: string }
  /** Nothing after it can be read. */
  | { kind: 'broken'; line: number; reason: string };

const nothing: JsonObject = {};
const noLists: ReadonlySet<string> = new Set();

/**
 * Cuts JSON documents into their records. It follows brackets and quotation marks, and `JSON.parse` judges each record:
 * so a slip costs one record, not the file. Memory is that of one record.
 */
export class JsonSplitter {
  readonly #lists: ReadonlySet<string>;
  readonly #emit: (piece: Piece) => void;
  #line = 1;
  #stopped = false;
  #found = false;
  /** Inside a document that is a list. */
  #inList = false;
  /** Inside an object with a list: its other members so far. */
  #page: JsonObject | undefined;
  /** Inside the list of that object. */
  #inPageList = false;
  #next: 'first' | 'value' | 'separator' = 'first';
  #extent: Extent | undefined;

  /**
   * @param lists the members, in lower case, that hold the records where a document is an object: `resources`
   */
  constructor(lists: ReadonlySet<string>, emit: (piece: Piece) => void) {
    this.#lists = lists;
    this.#emit = emit;
  }

  write(text: string): void {
    let at = 0;
    while (at < text.length && !this.#stopped) {
      if (this.#extent === undefined) at = this.#between(text, at);
      else at = this.#inside(this.#extent, text, at);
    }
  }

  /** Whether nothing more can be read. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** To be called at the end of the text. */
  end(): void {
    if (this.#stopped) return;
    const extent = this.#extent;
    if (extent?.whole === true) this.#finish(extent);
    else if (extent !== undefined && !this.#inRest) this.#refuse(extent.line, unclosed);
    if (this.#stopped) return;
    if (this.#inList || this.#page !== undefined) this.#break('the file breaks off in the middle');
    else if (!this.#found) this.#break('the file holds nothing');
  }

  /** White space, commas and a list's brackets; leaves the first character of a value to be read. */
  #between(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code === lineFeed) this.#line++;
    if (isSpace(code)) return at + 1;
    this.#found = true;
    const listed = this.#inList || this.#inPageList;
    if (listed && code === closeBracket && this.#next !== 'value') this.#closeList();
    else if (listed && this.#next === 'separator') {
      if (code === comma) this.#next = 'value';
      else this.#break('a comma is missing between two values of a list');
    } else if (!listed && code === openBracket) {
      this.#inList = true;
      this.#next = 'first';
    } else if (code === comma || code === colon || code === closeBracket || code === closeBrace) {
      this.#break(`"${text.charAt(at)}" stands where a value should`);
    } else {
      // A list in the list of an object is no page of its own.
      this.#extent = new Extent(this.#line, this.#inPageList ? noLists : this.#lists);
      return at;
    }
    return at + 1;
  }

  #inside(extent: Extent, text: string, from: number): number {
    const linesBefore = extent.lineFeeds;
    const at = extent.take(text, from);
    this.#line += extent.lineFeeds - linesBefore;
    if (extent.state === 'list') this.#openList(extent);
    else if (extent.state === 'ended') this.#finish(extent);
    return at;
  }

  #openList(extent: Extent): void {
    const members = parseJson(`${extent.text}null}`);
    this.#extent = undefined;
    if (!members.ok || !isObject(members.value)) {
      const reason = members.ok ? 'is not an object' : members.error.reason;
      this.#break(`the object that begins in line ${extent.line} ${reason}`);
      return;
    }
    this.#page = { ...this.#page, ...members.value };
    this.#inPageList = true;
    this.#next = 'first';
  }

  #closeList(): void {
    if (this.#inPageList) {
      this.#inPageList = false;
      this.#extent = new Extent(this.#line, this.#lists, '{"":null');
    } else this.#inList = false;
  }

  #finish(extent: Extent): void {
    const { line, refused } = extent;
    this.#extent = undefined;
    // A record that is nowhere closed has taken its comma with it.
    this.#next = refused === unclosed ? 'value' : 'separator';
    const rest = this.#inRest;
    const around = this.#page ?? nothing;
    if (rest) this.#page = undefined;
    const parsed: Result<JsonValue, JsonError> =
      refused === undefined ? parseJson(extent.text) : failed({ line: 0, reason: refused });
    if (parsed.ok) {
      if (!rest) this.#emit({ kind: 'value', line, value: parsed.value, around });
    } else if (rest || (!extent.nested && !this.#inList && !this.#inPageList)) {
      // No record, but part of a document, or no JSON at all.
      this.#break(`what stands here ${parsed.error.reason}`);
    } else this.#refuse(line + parsed.error.line, parsed.error.reason);
  }

  /** Behind the list of an object, where its last members stand. */
  get #inRest(): boolean {
    return this.#page !== undefined && !this.#inPageList;
  }

  #refuse(line: number, reason: string): void {
    this.#emit({ kind: 'refused', line, reason });
  }

  #break(reason: string): void {
    this.#emit({ kind: 'broken', line: this.#line, reason });
    this.#stopped = true;
  }
}
