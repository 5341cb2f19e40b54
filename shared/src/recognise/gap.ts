/** What may stand between two words of a name, by code unit; 0 where the name ends. */
export const gap = { none: 0, plain: 1, comma: 2, open: 3, close: 4 } as const;

export type Gap = (typeof gap)[keyof typeof gap];

const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x202f || unit === 0x3000 || isInvisible(unit);
const isInvisible = (unit: number): boolean =>
  (unit >= 0x2000 && unit <= 0x200d) || unit === 0x2060 || unit === 0xad || unit === 0xfeff;
const isDash = (unit: number): boolean => unit === 0x2d || (unit >= 0x2010 && unit <= 0x2013);
const isDot = (unit: number): boolean => unit === 0xb7 || unit === 0x2022 || unit === 0x2027 || unit === 0x30fb;
const isOpening = (unit: number): boolean =>
  unit === 0x28 || unit === 0x201c || unit === 0x22 || unit === 0x2018 || unit === 0x27;
const isClosing = (unit: number): boolean =>
  unit === 0x29 || unit === 0x201d || unit === 0x22 || unit === 0x2019 || unit === 0x27;

/** 0 beyond the end. */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** Reads what stands between two words; after `read`, `next` is where the word after it begins. */
export class GapReader {
  next = 0;

  /**
   * @param at behind a word
   * @param mayBeShort whether the word before may end in a dot: an initial, `Jr`, `St`
   */
  read(text: string, at: number, mayBeShort: boolean): Gap {
    this.next = at;
    // Asking beyond the end would make the engine give up its fast way of asking.
    if (at >= text.length) return gap.plain;
    let place = at;
    let unit = text.charCodeAt(place);
    // A space and a letter of ASCII, as between most words: said without any of the questions below.
    if (unit === 32) {
      const behind = unitAt(text, at + 1) | 32;
      if (behind >= 97 && behind <= 122) {
        this.next = at + 1;
        return gap.plain;
      }
    }
    let kind: Gap = gap.plain;
    if (isDash(unit) || isDot(unit)) {
      this.next = place + 1;
      return gap.plain;
    }
    if (unit === 0x2e && mayBeShort) unit = unitAt(text, ++place);
    else if (unit === 0x2c) {
      kind = gap.comma;
      unit = unitAt(text, ++place);
      if (!isSpace(unit)) return gap.none;
    } else if (isClosing(unit)) {
      kind = gap.close;
      unit = unitAt(text, ++place);
      if (!isSpace(unit)) return gap.none;
    }
    const from = place;
    while (isSpace(unit)) unit = unitAt(text, ++place);
    if (isOpening(unit) && place > from && kind === gap.plain) {
      kind = gap.open;
      place++;
    }
    this.next = place;
    const isNothing = place === at && kind === gap.plain && place < text.length;
    return isNothing && !isUnspacedUnit(unit) && !isUnspacedUnit(text.charCodeAt(at - 1)) ? gap.none : kind;
  }
}

/** Han, kana and Hangul, whose words need nothing between them. */
const isUnspacedUnit = (unit: number): boolean => unit >= 0x2e80;
