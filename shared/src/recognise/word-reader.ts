import { fold } from '../person/fold.ts';
import { wordPatternWith } from '../person/words.ts';
import { startsSmall } from './letters.ts';
import { hashOfNothing, letterBits, mix, withLetter } from './small-hash.ts';

/** Code units below this (Latin, Greek, Cyrillic) are folded by a table, without making a string. */
const tableLength = 0x530;
/** What the table says besides the `letterBits` of a folded code unit, which are beyond all of these. */
const notInWord = 0;
const dropped = 1;
const severalLetters = 2;
const nothing = 3;
const unasked = -1;

/** Made when it is needed first, as what the tables say: each takes milliseconds, in every page that Kith is in. */
let wordHere: RegExp | undefined;

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  if ('ʼ\u00ad'.includes(letter)) return dropped;
  // Letters, digits and marks: those of Latin, and whatever has a capital, without the pattern, which takes long to make.
  const isOfWords =
    unit < 0xc0
      ? 'ª²³µ¹º¼½¾'.includes(letter)
      : (unit < 0x250 && unit !== 0xd7 && unit !== 0xf7) ||
        letter.toLowerCase() !== letter.toUpperCase() ||
        /[\p{L}\p{N}\p{M}]/u.test(letter);
  if (!isOfWords) return notInWord;
  // Most are a letter of ASCII and its accents, which `fold` would take several patterns to say.
  const base = letter.toLowerCase().normalize('NFD').charCodeAt(0);
  if (base < 0x80) return letterBits(base);
  const folded = fold(letter);
  if (folded === '') return nothing;
  return folded.length === 1 ? letterBits(folded.charCodeAt(0)) : severalLetters;
}

// Of ASCII it says everything from the start; the rest is asked when it is met.
const table = new Int32Array(tableLength + 0x100).fill(unasked, 0x80);
table[0x27] = dropped;
for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz') {
  table[letter.charCodeAt(0)] = table[letter.toUpperCase().charCodeAt(0)] = letterBits(letter.charCodeAt(0));
}

/** Latin letters with two marks, as Vietnamese has them, stand behind those in the table. */
const additionalStart = 0x1e00;

/** What the table says of a code unit. @param at where it is in it */
function kindIn(unit: number, at = unit): number {
  if (table[at] === unasked) table[at] = kindOf(unit);
  return table[at] ?? notInWord;
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
  if (unit < tableLength) return (kindIn(unit) & ~1) !== 0;
  // Said at once of what scripts without spaces have before a name: the pattern takes a millisecond to make.
  if (isOtherWord(unit)) return unit >= 0x3041 && unit < 0xff08;
  return unit > 0 && !isDropped(unit) && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

/**
 * Reads one word of a text at a time and hashes its folded form as `smallHash(fold(word))` does, in one pass and without
 * allocation: a page has tens of thousands of candidates. After `read`, the fields tell of the word.
 */
export class WordReader {
  /** `smallHash` of the folded word. */
  hash = 0;
  start = 0;
  /** Exclusive; equal to the start where there is no word. An ending of possession is not part of it. */
  end = 0;
  /** Folded letters. */
  length = 0;
  possessive = false;
  /** Where reading goes on: behind the possessive ending. */
  next = 0;
  /**
   * Where the word ends if a short ending behind its apostrophe is none of it (`Rothwell'in`). Of a word without an apostrophe it
   * says nothing: it may be that of an earlier one.
   */
  stemEnd = -1;
  #stemHash = 0;
  #stemLength = 0;

  /** Reads the word that begins at a place. */
  read(text: string, at: number): void {
    const { length } = text;
    let hash = hashOfNothing;
    let place = at;
    let unit = 0;
    let kind = notInWord;
    // Most words are of letters that the table has and end in a space: they are read without asking what else there may be.
    while (place < length) {
      unit = text.charCodeAt(place);
      kind = unit < tableLength ? (table[unit] ?? notInWord) : notInWord;
      if (kind <= nothing) break;
      // `withLetter`, without a call for each letter of code that is not compiled.
      hash = (((hash & 0x7fffff) << 7) | (hash >> 23)) ^ kind;
      place++;
    }
    this.start = at;
    if (place >= length || (kind === notInWord && unit < tableLength)) {
      this.end = place;
      this.next = place;
      this.length = place - at;
      this.possessive = false;
      this.hash = mix(hash);
    } else if (kind === unasked) {
      kindIn(unit);
      this.read(text, at);
    } else if (place === at) this.#readUncommon(text, at, unit);
    else this.#readOn(text, at);
  }

  /** A word whose first letter the table does not have. */
  #readUncommon(text: string, at: number, unit: number): void {
    // A Han character is a word of its own, and folded is what it is.
    if (unit >= 0x3400 && unit <= 0x9fff) this.#endAt(at + 1, at, withLetter(hashOfNothing, letterBits(unit)));
    else if (isHiragana(unit)) this.#readHiragana(text, at);
    else this.#readOn(text, at);
  }

  /** A run of it, which follows names without a space and is folded what it is: the pattern for all words takes long to make. */
  #readHiragana(text: string, at: number): void {
    let hash = hashOfNothing;
    let place = at;
    let unit = text.charCodeAt(at);
    while (isHiragana(unit)) {
      hash = withLetter(hash, letterBits(unit));
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
    this.hash = mix(hash);
  }

  /** Words with letters that are folded, with apostrophes and with characters that nobody sees. */
  #readOn(text: string, at: number): void {
    let hash = hashOfNothing;
    let place = at;
    let apostrophe = -1;
    let beforeApostrophe = 0;
    // An apostrophe counts once a letter follows.
    let waiting = -1;
    let beforeWaiting = 0;
    let lastLetter = at;
    this.length = 0;
    this.possessive = false;
    this.stemEnd = -1;
    for (; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      const kind = unit < tableLength ? kindIn(unit) : kindBeyond(unit, place > at);
      if (kind > nothing) {
        if (waiting >= 0) {
          apostrophe = waiting;
          beforeApostrophe = beforeWaiting;
          waiting = -1;
        }
        hash = withLetter(hash, kind);
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
          hash = withLetter(hash, letterBits(folded.charCodeAt(index)));
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
    this.hash = mix(hash);
    if (apostrophe >= 0 && !this.possessive && isEnding(text, apostrophe + 1, lastLetter)) {
      this.stemEnd = apostrophe;
      this.#stemHash = mix(beforeApostrophe);
      this.#stemLength = this.length - (lastLetter - apostrophe - 1);
    }
  }

  /**
   * Takes the ending behind the apostrophe from the word that was read, as Turkish and others set it behind names. Whoever
   * asks knows that the whole is nobody's.
   * @returns whether there was one
   */
  withoutEnding(text: string): boolean {
    const { stemEnd, start, end } = this;
    if (stemEnd <= start || stemEnd >= end || this.#stemLength < shortestStem) return false;
    if (!"'’‘ʼ".includes(text.charAt(stemEnd))) return false;
    this.end = this.stemEnd;
    this.hash = this.#stemHash;
    this.length = this.#stemLength;
    this.possessive = true;
    this.stemEnd = -1;
    return true;
  }

  /** Words with letters beyond the table: rare in scripts with capitals, so exactness matters more than time. */
  #readSlowly(text: string, at: number): boolean {
    this.stemEnd = -1;
    wordHere ??= wordPatternWith('y');
    wordHere.lastIndex = at;
    const match = wordHere.exec(text);
    if (match === null) return false;
    const written = match[0];
    this.possessive = /['’‘ʼ][sS]$/u.test(written);
    const kept = this.possessive ? written.slice(0, -2) : written;
    const folded = fold(kept);
    let hash = hashOfNothing;
    for (let index = 0; index < folded.length; index++) {
      hash = withLetter(hash, letterBits(folded.charCodeAt(index)));
    }
    this.end = at + kept.length;
    this.next = at + written.length;
    this.length = folded.length;
    this.hash = mix(hash);
    return true;
  }
}

/** `d’` and `O’` are no names, so that nothing is taken from what follows them. */
const shortestStem = 3;
const longestEnding = 5;

/** Whether [from, to) of a text may be an ending: a few small letters. */
function isEnding(text: string, from: number, to: number): boolean {
  if (to - from > longestEnding) return false;
  for (let at = from; at < to; at++) if (!startsSmall(text, at)) return false;
  return true;
}

function kindBeyond(unit: number, isInside: boolean): number {
  if (unit >= additionalStart && unit < additionalStart + 0x100)
    return kindIn(unit, tableLength + unit - additionalStart);
  if (isDropped(unit)) return dropped;
  return isInside && isOtherWord(unit) ? notInWord : -1;
}
