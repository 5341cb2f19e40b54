const letterBits = 26;
/** So many letters of a word count: no longer one is typed. */
export const longestLength = 2 ** (32 - letterBits) - 1;
const letterMask = 2 ** letterBits - 1;

/** The letters of a word, as code points. */
export const lettersOf = (word: string): number[] => Array.from(word, (letter) => letter.codePointAt(0) ?? 0);

/**
 * Which letters a word has, a bit for each (letters beyond a to z share them), and above them how many it has: a word that
 * lacks three letters of another one is more than two slips away, which one number tells without looking at the word.
 */
export function signatureOf(letters: ArrayLike<number>, length = letters.length): number {
  let bits = 0;
  for (let place = 0; place < length; place++) bits |= 1 << ((letters[place] ?? 0) % letterBits);
  return ((Math.min(length, longestLength) << letterBits) | bits) >>> 0;
}

/** How many slips are forgiven in a word of so many letters: of a short one too little would be left. */
export function slipsForgiven(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** The slips from what was typed to a word, and to its beginning; more than are forgiven where it is none. */
export interface Slips {
  whole: number;
  beginning: number;
}

/**
 * Compares words with one that was typed. A slip is a letter too many, one too few, another one, or two neighbours
 * swapped (optimal string alignment: Damerau, "A technique for computer detection and correction of spelling errors",
 * 1964), and only as many as are forgiven are counted (the band of Ukkonen, 1985), so that most words are left after
 * a few letters.
 */
export class Speller {
  readonly forgiven: number;
  readonly #typed: readonly number[];
  readonly #letters: number;
  #beforeLast: Uint8Array;
  #last: Uint8Array;
  #row: Uint8Array;
  readonly #slips: Slips = { whole: 0, beginning: 0 };

  constructor(typed: readonly number[], forgiven: number) {
    this.#typed = typed;
    this.forgiven = forgiven;
    this.#letters = signatureOf(typed) & letterMask;
    const width = typed.length + forgiven + 2;
    this.#beforeLast = new Uint8Array(width);
    this.#last = new Uint8Array(width);
    this.#row = new Uint8Array(width);
  }

  /** Of what was typed, in letters. */
  get length(): number {
    return this.#typed.length;
  }

  /** So many letters of a word decide: whatever comes after them is only more. */
  get mostLetters(): number {
    return this.#typed.length + this.forgiven + 1;
  }

  /** Whether a word of this signature may be near enough. */
  mayBe(signature: number): boolean {
    const missing = this.#letters & ~signature;
    return signature >>> letterBits >= this.#typed.length - this.forgiven && bitsIn(missing) <= this.forgiven;
  }

  /**
   * @param letters of the word, of which only so many matter: at most {@link mostLetters}
   * @returns undefined if it is too far; the same object each time
   */
  slipsTo(letters: ArrayLike<number>, length: number): Slips | undefined {
    const { forgiven } = this;
    const typed = this.#typed;
    const most = Math.min(length, typed.length + forgiven);
    const far = forgiven + 1;
    if (length < typed.length - forgiven) return undefined;
    for (let column = 0; column <= most; column++) this.#last[column] = Math.min(column, far);
    for (let row = 1; row <= typed.length; row++) if (this.#fill(row, letters, most) > forgiven) return undefined;
    const slips = this.#slips;
    slips.whole = length === most ? (this.#last[most] ?? far) : far;
    slips.beginning = far;
    for (let column = Math.max(0, typed.length - forgiven); column <= most; column++)
      slips.beginning = Math.min(slips.beginning, this.#last[column] ?? far);
    return slips.beginning > forgiven ? undefined : slips;
  }

  /** @returns the least of the row */
  #fill(row: number, letters: ArrayLike<number>, most: number): number {
    const { forgiven } = this;
    const far = forgiven + 1;
    const here = this.#row;
    const last = this.#last;
    const typed = this.#typed[row - 1];
    const before = this.#typed[row - 2];
    const from = Math.max(1, row - forgiven);
    const to = Math.min(most, row + forgiven);
    let left = from === 1 ? Math.min(row, far) : far;
    here[from - 1] = left;
    let least = left;
    for (let column = from; column <= to; column++) {
      const letter = letters[column - 1];
      let slips = (last[column - 1] ?? far) + (letter === typed ? 0 : 1);
      if (column < row + forgiven) slips = Math.min(slips, (last[column] ?? far) + 1);
      slips = Math.min(slips, left + 1);
      if (row > 1 && column > 1 && letter === before && letters[column - 2] === typed)
        slips = Math.min(slips, (this.#beforeLast[column - 2] ?? far) + 1);
      left = Math.min(slips, far);
      here[column] = left;
      least = Math.min(least, left);
    }
    this.#row = this.#beforeLast;
    this.#beforeLast = last;
    this.#last = here;
    return least;
  }
}

/** The number of bits that are set (Henry S. Warren, Hacker's Delight, 2nd edition, section 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
