import { mayHaveMore, tellAround } from './around-name.ts';
import type { NameFilter } from './filter.ts';
import { isInFuse } from './fuse.ts';
import { type Gap, GapReader, gap } from './gap.ts';
import { type NameGate, nameGate, shortText, smallGate } from './gate.ts';
import { caseless, isCaseless, startsSmall } from './letters.ts';
import { lookUp } from './number-table.ts';
import type { Open, OpenStart } from './open.ts';
import { particles } from './particles.ts';
import { mayBegin } from './prefixes.ts';
import { scanCaseless } from './scan-caseless.ts';
import { tellContact } from './scan-contacts.ts';
import { pairHash, smallHash } from './small-hash.ts';
import { tellTurned } from './turned-name.ts';
import { isWordUnit, WordReader } from './word-reader.ts';
import { mayHave } from './word-set.ts';

/**
 * Takes a stretch of text that may be a name, e-mail address or handle of the directory. Offsets in UTF-16 code units, `end`
 * exclusive. Stretches may overlap: whoever decides takes the longest of those that are somebody's.
 */
export type Tell = (start: number, end: number) => void;

const atSign = 0x40;
const fullStop = 0x2e;
const closingBracket = 0x29;

/** A chain of capitals is followed this far, however long a name somebody has. */
const mostChained = 10;
/** Initials and a middle name may be in a name that the directory does not have. */
const addedWords = 2;

/** Words of names that end in a dot: a name goes on behind it. */
const dottedWords = new Set('jr sr st dr mt fr mr ms md'.split(' ').map(smallHash));

/** Finds what may be a person in texts, one after the other. The engine's own search finds capitals; only those are hashed. */
export class NameScanner {
  #openAt = -1;
  #isOpenKnown = false;
  #openStarts: OpenStart[] | undefined;

  readonly #filter: NameFilter;
  readonly #mostWords: number;
  readonly #gate: NameGate;
  readonly #smallGate: RegExp | undefined;
  readonly #particles: ReadonlySet<number>;
  readonly #particleBeginnings: ReadonlySet<number>;
  readonly #word = new WordReader();
  readonly #gap = new GapReader();

  /** What a short text has to have that is worth a scan; undefined where any may be. */
  readonly gate: RegExp | undefined;
  /** The same of texts in which `gate` finds nothing. */
  readonly otherGate: RegExp | undefined;

  constructor(filter: NameFilter) {
    this.#filter = filter;
    this.#mostWords = Math.min(mostChained, filter.longest) + addedWords;
    this.#gate = nameGate(filter.particles);
    this.#smallGate = smallGate(filter.smallStarts);
    this.gate = this.#smallGate === undefined ? this.#gate.short : undefined;
    this.otherGate = filter.caseless ? caseless : undefined;
    const words = [...particles, ...filter.particles, ...filter.smallStarts];
    this.#particles = new Set([...particles, ...filter.particles].map(smallHash));
    this.#particleBeginnings = new Set(words.flatMap(beginningsOf).map(smallHash));
  }

  /**
   * Tells every candidate of a text that has no block boundary in it.
   * @param before names that begin here or later are left out
   * @param isFound whether `gate` was asked already and found something: it goes on from there
   * @returns whether something is left `open`
   */
  scan(text: string, tell: Tell, before = text.length, isFound = false): boolean {
    this.#openAt = -1;
    const gate = text.length > shortText ? this.#gate.long : this.#gate.short;
    for (let found = isFound || gate.test(text); found; found = gate.test(text)) {
      const at = gate.lastIndex - 1;
      if (at >= before) break;
      if (text.charCodeAt(at) === atSign) {
        tellContact(text, at, this.#filter, tell);
        continue;
      }
      if (!mayBegin(this.#filter.prefixes, text, at)) continue;
      // The gate has asked about letters of Latin and Cyrillic; scripts without capitals have no space before a name in Latin.
      if (at > 0 && text.charCodeAt(at - 1) >= 0x80 && isWordUnit(text, at - 1) && !isCaseless(text, at - 1)) continue;
      const behind = this.nameAt(text, at, tell);
      // Names often end their text; another question would cost as much as finding them did.
      if (behind >= text.length) break;
      gate.lastIndex = behind;
    }
    // Whoever asks it next, here or in `Reading`, need not say so.
    gate.lastIndex = 0;
    if (this.#smallGate !== undefined) this.#scanSmall(this.#smallGate, text, tell, before);
    if (this.#filter.caseless && caseless.test(text)) {
      const open = scanCaseless(text, this.#filter, tell, before);
      if (open >= 0) this.#keepOpen(open, true, undefined);
    }
    return this.#openAt >= 0;
  }

  /** What the text that was read last left open. */
  get open(): Open | undefined {
    if (this.#openAt < 0) return undefined;
    return { at: this.#openAt, isKnown: this.#isOpenKnown, starts: this.#openStarts };
  }

  /** Reads what an earlier text left open once more, with what follows it. */
  goOn({ starts }: Open, text: string, tell: Tell, before: number): void {
    if (starts === undefined) {
      this.scan(text, tell, before);
      return;
    }
    this.#openAt = -1;
    for (const { at } of starts) this.nameAt(text, at, tell);
  }

  /** @param first `representativeHash` of the word that it begins with; undefined where one word is not enough to tell how it goes on */
  #keepOpen(at: number, isKnown: boolean, first: number | undefined): void {
    const isFirst = this.#openAt < 0;
    if (first === undefined) this.#openStarts = undefined;
    else if (isFirst) this.#openStarts = [{ at, word: first }];
    else if (this.#openStarts?.at(-1)?.at !== at) this.#openStarts?.push({ at, word: first });
    this.#openAt = isFirst ? at : Math.min(at, this.#openAt);
    this.#isOpenKnown = isKnown || (!isFirst && this.#isOpenKnown);
  }

  /**
   * Tells the names that begin at a place, the shortest first.
   * @returns where to look on
   */
  nameAt(text: string, at: number, tell: Tell): number {
    const word = this.#word;
    word.read(text, at);
    const filter = this.#filter;
    const firstEnd = Math.max(word.end, at + 1);
    const isKnown = mayHave(filter.outer, word.hash);
    const isOpen = firstEnd >= text.length - 1 && reachesEnd(text, word.end);
    if (!isKnown && !isOpen) return firstEnd;
    const first = lookUp(filter.representatives, word.hash, word.hash);
    if (isOpen) this.#keepOpen(at, isKnown, first);
    if (!isKnown || word.possessive || word.end === at) return firstEnd;
    let behind = firstEnd;
    let enclosed = false;
    let isAfterComma = false;
    let last = word.hash;
    const most = this.#mostWords;
    for (let count = 2; count <= most; count++) {
      const before = last;
      let between: Gap = gap.plain;
      let next = word.end + 1;
      // A space and a letter of ASCII, as between most words, are told without a call.
      const unit = next < text.length && text.charCodeAt(word.end) === 0x20 ? text.charCodeAt(next) | 0x20 : 0;
      if (unit < 97 || unit > 122) {
        between = this.#gap.read(text, word.end, this.#isShort(text));
        next = this.#gap.next;
        // Closes nothing where nothing is open: it ends the word (Atho’).
        if (between === gap.close && !enclosed && text.charCodeAt(word.end) !== closingBracket) between = gap.plain;
      }
      if (between === gap.none || (between === gap.close) !== enclosed) break;
      if (next >= text.length) {
        this.#keepOpen(at, true, between === gap.plain && !isAfterComma ? first : undefined);
        break;
      }
      if (between === gap.comma) isAfterComma = true;
      enclosed = between === gap.open;
      word.read(text, next);
      last = word.hash;
      const isCut = word.end >= text.length - 1 && reachesEnd(text, word.end);
      if (word.end === next) {
        if (isCut) this.#keepOpen(at, true, undefined);
        break;
      }
      if (startsSmall(text, next) && !this.#mayBeSmall(word.hash)) {
        if (isCut && this.#mayBeCutSmall(word.hash)) this.#keepOpen(at, true, undefined);
        break;
      }
      const start = isAfterComma ? lookUp(filter.representatives, before, before) : first;
      if (
        !enclosed &&
        (this.#mayPair(start, last) ||
          (word.stemEnd > next && word.withoutEnding(text) && this.#mayPair(start, word.hash)))
      ) {
        if (isAfterComma) {
          tellTurned(text, { at, end: word.end }, { word, particles: this.#particles }, tell);
          break;
        }
        tell(at, word.end);
        if (mayHaveMore(text, at, word.end)) tellAround(text, at, next, word.end, tell);
        if (count === 2) behind = word.end;
        // Most names that end a text are whole: nothing is asked of the next one.
        if (!mayHave(filter.longStarts, first)) break;
      }
      if (isCut) this.#keepOpen(at, true, isAfterComma || enclosed ? undefined : first);
      if (isAfterComma) {
        // A title may stand before the given name.
        if (between === gap.plain || !dottedWords.has(last)) break;
        last = before;
      } else if (word.possessive || word.end >= text.length) break;
    }
    return behind;
  }

  /**
   * Whether a name that a text left open may go on with the word at a place of the next one, there being white space between.
   * Says yes too often: most texts end in a word that begins no name.
   */
  mayContinue({ starts }: Open, text: string, at: number): boolean {
    if (starts === undefined) return true;
    const word = this.#word;
    word.read(text, at);
    for (let count = 2; count <= this.#mostWords; count++) {
      if (word.end === word.start) return true;
      const isCut = reachesEnd(text, word.end);
      if (startsSmall(text, word.start) && !this.#mayBeSmall(word.hash)) return isCut && this.#mayBeCutSmall(word.hash);
      if (isCut) return true;
      for (const start of starts) if (this.#mayPair(start.word, word.hash)) return true;
      if (word.withoutEnding(text)) return starts.some((start) => this.#mayPair(start.word, word.hash));
      if (word.possessive) return false;
      const between = this.#gap.read(text, word.end, this.#isShort(text));
      if (between === gap.none) return false;
      if (between !== gap.plain || this.#gap.next >= text.length) return true;
      word.read(text, this.#gap.next);
    }
    return false;
  }

  /**
   * Whether two words may be the outer ones of a name. Most second words begin and end none, which is cheaper to ask.
   * @param first `representativeHash` of one
   * @param last hash of the other
   */
  #mayPair(first: number, last: number): boolean {
    const filter = this.#filter;
    if (!mayHave(filter.outer, last)) return false;
    return isInFuse(filter.keys, pairHash(first, lookUp(filter.representatives, last, last)));
  }

  /** Whether the word that was read last may end in a dot: an initial, or one like `Jr`. */
  #isShort(text: string): boolean {
    const { end, length, hash } = this.#word;
    return end < text.length && text.charCodeAt(end) === fullStop && (length === 1 || dottedWords.has(hash));
  }

  /** Whether a word in small letters may stand in a name: a particle, or the beginning of one that an element cuts. */
  mayBeParticle(text: string, at: number): boolean {
    this.#word.read(text, at);
    const { hash, end } = this.#word;
    return this.#mayBeSmall(hash) || (reachesEnd(text, end) && this.#mayBeCutSmall(hash));
  }

  /** Particles, and family names that begin small: d’Alembert. */
  #mayBeSmall(hash: number): boolean {
    return this.#particles.has(hash) || mayHave(this.#filter.outer, hash);
  }

  /** The beginning of such a word, of which the rest may be in the next text. */
  #mayBeCutSmall(hash: number): boolean {
    return this.#particleBeginnings.has(hash);
  }

  #scanSmall(gate: RegExp, text: string, tell: Tell, before: number): void {
    gate.lastIndex = 0;
    for (let match = gate.exec(text); match !== null && match.index < before; match = gate.exec(text))
      this.nameAt(text, match.index, tell);
  }
}

/** Whether nothing but an apostrophe is between a word and the end of the text: its next letters may be in the next one. */
const reachesEnd = (text: string, end: number): boolean =>
  end >= text.length || (end === text.length - 1 && "'’‘\u00ad\u200b".includes(text.charAt(end)));

/** `v`, `va`, `van` */
const beginningsOf = (word: string): string[] => Array.from(word, (_, index) => word.slice(0, index + 1));
