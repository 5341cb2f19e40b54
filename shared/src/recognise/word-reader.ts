import { fold } from '../person/fold.ts';
import { wordPatternWith } from '../person/words.ts';

/** Code units below this (Latin, Greek, Cyrillic) are folded by a table, without making a string. */
const tableLength = 0x530;
/** What the table says besides a folded code unit, all of them below any letter. */
const notInWord = 0;
const dropped = 1;
const severalLetters = 2;
const nothing = 3;
/** No code unit of the table is folded to it. */
const unasked = 0xffff;

/** Made when it is needed first, as what the tables say: each takes milliseconds, in every page that Kith is in. */
let wordHere: RegExp | undefined;

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  if ("'’‘ʼ\u00ad".includes(letter)) return dropped;
  if (!isOfWords(unit, letter)) return notInWord;
  const folded = fold(letter);
  if (folded === '') return nothing;
  return folded.length === 1 ? folded.charCodeAt(0) : severalLetters;
}

/** Letters, digits and marks: those of Latin, and whatever has a capital, without the pattern, which takes long to make. */
function isOfWords(unit: number, letter: string): boolean {
  if (unit < 0xc0) return (ascii[unit] ?? 0) > 0 || 'ª²³µ¹º¼½¾'.includes(letter);
  if (unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  return letter.toLowerCase() !== letter.toUpperCase() || /[\p{L}\p{N}\p{M}]/u.test(letter);
}

const table = new Uint16Array(tableLength).fill(unasked);

/** What a table says of a code unit. @param start the first that it has */
function kindIn(kinds: Uint16Array, unit: number, start = 0): number {
  const known = kinds[unit - start] ?? notInWord;
  if (known !== unasked) return known;
  const kind = kindOf(unit);
  kinds[unit - start] = kind;
  return kind;
}

/** Latin letters with two marks, as Vietnamese has them. */
const additionalStart = 0x1e00;
const additional = new Uint16Array(0x100).fill(unasked);

/** The part of the table that most words need: 0 for what is no letter and no digit. */
const ascii = new Uint8Array(0x80);
for (let unit = 0x30; unit <= 0x39; unit++) ascii[unit] = unit;
for (let unit = 0x61; unit <= 0x7a; unit++) {
  ascii[unit] = unit;
  ascii[unit & ~0x20] = unit;
}

const modifierApostrophe = 0x2bc;

/** Whether a word ends at a code unit beyond the table: punctuation, or a script whose characters are words of their own. */
const isOtherWord = (unit: number): boolean =>
  (unit >= 0x2010 && unit <= 0x205f && !isDropped(unit)) ||
  (unit >= 0x3000 && unit <= 0x3004) ||
  (unit >= 0x3041 && unit <= 0x3096) ||
  (unit >= 0x3400 && unit <= 0x4dbf) ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xac00 && unit <= 0xd7a3) ||
  (unit >= 0xff08 && unit <= 0xff0e);

const isHiragana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x3096;

const isDropped = (unit: number): boolean =>
  unit === 0x2019 || unit === 0x2018 || (unit >= 0x200b && unit <= 0x200d) || unit === 0x2060;

/** Whether the code unit at a place belongs to a word. */
export function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return ascii[unit] !== 0;
  if (unit < tableLength) return kindIn(table, unit) > dropped;
  // Said at once of most ideographs: the pattern takes long to make, and many pages need it for nothing else.
  if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  return unit > 0 && !isDropped(unit) && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

/**
 * Reads one word of a text at a time and hashes its folded form as `hash32(fold(word))` does, in one pass and without
 * allocation: a page has tens of thousands of candidates. After `read`, the fields tell of the word.
 */
export class WordReader {
  /** `hash32` of the folded word, signed. */
  hash = 0;
  start = 0;
  /** Exclusive; equal to the start where there is no word. An ending of possession is not part of it. */
  end = 0;
  /** Folded letters. */
  length = 0;
  possessive = false;
  /** Where reading goes on: behind the possessive ending. */
  next = 0;

  /** Reads the word that begins at a place. */
  read(text: string, at: number): void {
    this.start = at;
    let hash = 0x811c9dc5;
    let place = at;
    // Most words are of ASCII and end in a space: they are read without asking what else there may be.
    const { length } = text;
    let unit = 0;
    while (place < length) {
      unit = text.charCodeAt(place);
      const folded = unit < 0x80 ? (ascii[unit] ?? 0) : 0;
      if (folded === 0) break;
      hash = Math.imul(hash ^ folded, 0x01000193);
      place++;
    }
    if (place >= length || (unit < 0x80 && unit !== 0x27)) {
      this.#endAt(place, at, hash);
      return;
    }
    // A Han character is a word of its own, and folded is what it is.
    if (place === at && unit >= 0x3400 && unit <= 0x9fff) this.#endAt(at + 1, at, Math.imul(hash ^ unit, 0x01000193));
    else if (place === at && isHiragana(unit)) this.#readHiragana(text, at);
    else this.#readOn(text, at);
  }

  /** A run of it, which follows names without a space and is folded what it is: the pattern for all words takes long to make. */
  #readHiragana(text: string, at: number): void {
    let hash = 0x811c9dc5;
    let place = at;
    let unit = text.charCodeAt(at);
    while (isHiragana(unit)) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      unit = ++place < text.length ? text.charCodeAt(place) : 0;
    }
    // Signs of repetition, and letters of two code units.
    const isRare = (unit >= 0x3097 && unit <= 0x309f) || (unit >= 0xd800 && unit <= 0xdfff);
    if (!(isRare && this.#readSlowly(text, at))) this.#endAt(place, at, hash);
  }

  #endAt(place: number, at: number, hash: number): void {
    this.end = place;
    this.next = place;
    this.length = place - at;
    this.possessive = false;
    this.hash = finish(hash);
  }

  /** Words with letters that are folded, with apostrophes and with characters that nobody sees. */
  #readOn(text: string, at: number): void {
    let hash = 0x811c9dc5;
    let place = at;
    let apostrophe = -1;
    let beforeApostrophe = 0;
    // An apostrophe counts once a letter follows.
    let waiting = -1;
    let beforeWaiting = 0;
    let lastLetter = at;
    this.length = 0;
    this.possessive = false;
    for (; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      const kind = unit < tableLength ? kindIn(table, unit) : kindBeyond(unit, place > at);
      if (kind > nothing) {
        if (waiting >= 0) {
          apostrophe = waiting;
          beforeApostrophe = beforeWaiting;
          waiting = -1;
        }
        hash = Math.imul(hash ^ kind, 0x01000193);
        this.length++;
        lastLetter = place + 1;
      } else if (kind === dropped) {
        // A letter to Unicode, so it belongs to the word wherever it stands.
        if (unit === modifierApostrophe) lastLetter = place + 1;
        else if (place === at) break;
        if (unit !== 0xad && (unit < 0x200b || unit === 0x2019 || unit === 0x2018)) {
          waiting = place;
          beforeWaiting = hash;
        }
      } else if (kind === notInWord) {
        break;
      } else if (kind === nothing) {
        lastLetter = place + 1;
      } else if (kind === severalLetters) {
        const folded = fold(text.charAt(place));
        for (let index = 0; index < folded.length; index++) {
          hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193);
        }
        this.length += folded.length;
        lastLetter = place + 1;
      } else {
        if (this.#readSlowly(text, at)) return;
        break;
      }
    }
    this.end = lastLetter;
    this.next = lastLetter;
    if (apostrophe >= 0 && apostrophe === lastLetter - 2 && (text.charCodeAt(lastLetter - 1) | 32) === 0x73) {
      this.end = apostrophe;
      hash = beforeApostrophe;
      this.length--;
      this.possessive = true;
    }
    this.hash = finish(hash);
  }

  /** Words with letters beyond the table: rare in scripts with capitals, so exactness matters more than time. */
  #readSlowly(text: string, at: number): boolean {
    wordHere ??= wordPatternWith('y');
    wordHere.lastIndex = at;
    const match = wordHere.exec(text);
    if (match === null) return false;
    const written = match[0];
    this.possessive = /['’‘ʼ][sS]$/u.test(written);
    const kept = this.possessive ? written.slice(0, -2) : written;
    const folded = fold(kept);
    let hash = 0x811c9dc5;
    for (let index = 0; index < folded.length; index++) {
      hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193);
    }
    this.end = at + kept.length;
    this.next = at + written.length;
    this.length = folded.length;
    this.hash = finish(hash);
    return true;
  }
}

function kindBeyond(unit: number, isInside: boolean): number {
  const letter = unit - additionalStart;
  if (letter >= 0 && letter < additional.length) return kindIn(additional, unit, additionalStart);
  if (isDropped(unit)) return dropped;
  return isInside && isOtherWord(unit) ? notInWord : -1;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
