import { GapReader, gap } from '../gap.ts';

/** What stands between two words of a term: nothing but space or a hyphen, or the code unit of a sign. 0 where the term ends. */
export const glue = { none: 0, plain: 1 } as const;

/** A slash or an ampersand, with or without spaces, and the full stop inside `Node.js`. */
const slash = 0x2f;
const ampersand = 0x26;
const plus = 0x2b;
const fullStop = 0x2e;

const isSign = (unit: number): boolean => unit === slash || unit === ampersand || unit === plus;

/** Reads what stands between two words; after `read`, `next` is where the next word begins, if one does. */
export class GlueReader {
  next = 0;
  readonly #gap = new GapReader();

  /** @param at behind a word */
  read(text: string, at: number): number {
    const between = this.#gap.read(text, at, false);
    // Bayes’ theorem.
    const isPlain = between === gap.plain || (between === gap.close && /['’‘]/u.test(text.charAt(at)));
    this.next = isPlain ? this.#gap.next : at;
    const unit = text.charCodeAt(this.next);
    if (isSign(unit)) {
      this.next = skipSpaces(text, this.next + 1);
      return unit;
    }
    if (isPlain) return glue.plain;
    if (unit !== fullStop) return glue.none;
    this.next = at + 1;
    return fullStop;
  }
}

function skipSpaces(text: string, at: number): number {
  let place = at;
  while (place < text.length && /\s/u.test(text.charAt(place))) place++;
  return place;
}
