import { wordsOf } from '../../person/words.ts';
import { lookUp } from '../number-table.ts';
import type { Open } from '../open.ts';
import type { Tell } from '../scan.ts';
import { smallHash } from '../small-hash.ts';
import { isWordUnit, WordReader } from '../word-reader.ts';
import { endingGlue, firstKey, nextKey, type TopicFilter } from './filter.ts';
import { GlueReader, glue as glues } from './glue.ts';
import { isShouted, standsAlone } from './surroundings.ts';
import { type Term, termOf } from './term.ts';

/** A beginning of a text that is a term of the vocabulary. */
interface Found {
  entry: number;
  end: number;
}

/** More in one text are no prose: a reader has seen them, and a page that repeats one for megabytes stays quick. */
const mostInText = 1000;

const signs = /[+#]{1,2}/y;

/** Finds terms of the vocabulary in texts, one after the other: the longest that begins at a word, and none inside it. */
export class TopicScanner {
  #openAt = -1;

  readonly #filter: TopicFilter;
  readonly #word = new WordReader();
  readonly #glue = new GlueReader();
  /** The terms that were met, each read once. */
  readonly #terms = new Map<number, Term | undefined>();

  /** Any text may have a term. */
  readonly gate = undefined;
  readonly otherGate = undefined;

  constructor(filter: TopicFilter) {
    this.#filter = filter;
  }

  /**
   * Tells every term of a text that has no block boundary in it. Offsets in UTF-16 code units, `end` exclusive.
   * @param before terms that begin here or later are left out
   * @returns whether something is left `open`
   */
  scan(text: string, tell: Tell, before = text.length): boolean {
    this.#openAt = -1;
    const word = this.#word;
    let told = 0;
    for (let at = 0; at < before && told < mostInText; ) {
      if (!isWordUnit(text, at)) {
        at++;
        continue;
      }
      word.read(text, at);
      if (word.end <= at) {
        at++;
        continue;
      }
      const { next } = word;
      const value = lookUp(this.#filter, firstKey(word.hash));
      const found = value === 0 ? undefined : this.#longest(text, at, value);
      if (found === undefined) at = next;
      else {
        tell(at, found.end);
        told++;
        at = found.end;
      }
    }
    return this.#openAt >= 0;
  }

  /** Where a term that began in the text that was read last may go on in the next. Its words are whole: none is put together. */
  get open(): Open | undefined {
    return this.#openAt < 0 ? undefined : { at: this.#openAt, isKnown: true, starts: undefined };
  }

  /** Reads once more what an earlier text left open, with what follows it. */
  goOn(_open: Open, text: string, tell: Tell, before: number): void {
    this.scan(text, tell, before);
  }

  mayContinue(): boolean {
    return true;
  }

  /** Any word may go on a term, in small letters or not. */
  mayBeParticle(): boolean {
    return true;
  }

  /** The concept that a text stands for as a whole; undefined where it is no term. */
  conceptOf(written: string): string | undefined {
    this.#word.read(written, 0);
    const found = this.#longest(written, 0, lookUp(this.#filter, firstKey(this.#word.hash)), true);
    return found?.end === written.length ? this.#filter.entries[found.entry]?.concept : undefined;
  }

  /** The longest term that begins at a place, of which the first word was just read. */
  #longest(text: string, at: number, first: number, isWhole = false): Found | undefined {
    const word = this.#word;
    const found: Found[] = [];
    let key = firstKey(word.hash);
    let value = first;
    for (;;) {
      const { end, next } = word;
      if (value > 1) found.push({ entry: (value >>> 1) - 1, end });
      if ((value & 1) === 0) break;
      const signed = this.#signed(text, end, key);
      if (signed !== undefined) found.push(signed);
      const glue = this.#glue.read(text, next);
      const from = this.#glue.next;
      if (glue === glues.none) break;
      if (from >= text.length) {
        if (this.#openAt < 0) this.#openAt = at;
        break;
      }
      word.read(text, from);
      if (word.end <= from) break;
      key = nextKey(key, glue, word.hash);
      value = lookUp(this.#filter, key);
    }
    return found.toReversed().find((each) => this.#is(each, text, at, isWhole));
  }

  /** A term that ends in signs, C++. */
  #signed(text: string, end: number, key: number): Found | undefined {
    signs.lastIndex = end;
    const written = signs.exec(text)?.[0];
    if (written === undefined || isWordUnit(text, end + written.length)) return undefined;
    const value = lookUp(this.#filter, nextKey(key, endingGlue, smallHash(written)));
    return value > 1 ? { entry: (value >>> 1) - 1, end: end + written.length } : undefined;
  }

  /** Whether a text is a term in earnest: the same words as the label, in its capitals where they count, and standing alone. */
  #is({ entry, end }: Found, text: string, at: number, isWhole: boolean): boolean {
    let term = this.#terms.get(entry);
    if (term === undefined) {
      term = termOf(this.#filter.entries[entry]?.label ?? '');
      this.#terms.set(entry, term);
    }
    if (term === undefined || !isSame(term, text.slice(at, end))) return false;
    return isWhole || (standsAlone(text, at, end) && !(term.isAcronym && isShouted(text, at, end)));
  }
}

/** Word for word, so that no two numbers that happen to be equal make a mark. */
function isSame({ label, words, exact }: Term, written: string): boolean {
  const own = [...wordsOf(written)];
  return (
    own.length === words.length &&
    own.every((word, index) => {
      const wanted = words[index];
      if (wanted === undefined || wanted.folded !== word.folded) return false;
      if (index < own.length - 1 && wanted.possessive !== word.possessive) return false;
      return (
        !exact.has(wanted) || hasCapitals(label.slice(wanted.start, wanted.end), written.slice(word.start, word.end))
      );
    })
  );
}

/** The same capitals, but for the first letter of a sentence: K8s. */
function hasCapitals(wanted: string, written: string): boolean {
  const plain = written.replace(/[\u00ad\u200b-\u200d\u2060]/gu, '');
  if (plain.normalize('NFC').slice(1) !== wanted.normalize('NFC').slice(1)) return false;
  const [own = ''] = wanted;
  const [first = ''] = plain;
  return first === own || first === own.toUpperCase();
}
