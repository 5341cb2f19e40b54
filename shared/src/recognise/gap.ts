/** What may stand between two words of a name, by code unit; 0 where the name ends. */
export const gap = { none: 0, plain: 1, comma: 2, open: 3, close: 4 } as const;

export type Gap = (typeof gap)[keyof typeof gap];

/** What a code unit may be between two words, as bits: white space or unseen, a hyphen or dot, before or behind a nickname. */
const sign = { space: 1, joint: 2, opening: 4, closing: 8 };

/** One function for all of them: each costs a page's first reading as much as it takes to compile. */
function signsOf(unit: number): number {
  if (unit === 0x20 || (unit >= 9 && unit <= 13) || unit === 0xa0) return sign.space;
  if (unit === 0x2d || unit === 0xb7) return sign.joint;
  if (unit === 0x22 || unit === 0x27) return sign.opening | sign.closing;
  if (unit === 0x28 || unit === 0x2018 || unit === 0x201c) return sign.opening;
  if (unit === 0x29 || unit === 0x2019 || unit === 0x201d) return sign.closing;
  if (unit < 0x80) return 0;
  if ((unit >= 0x2000 && unit <= 0x200d) || '\u00ad\u202f\u2060\u3000\ufeff'.includes(String.fromCharCode(unit)))
    return sign.space;
  return (unit >= 0x2010 && unit <= 0x2013) || unit === 0x2027 || unit === 0x30fb ? sign.joint : 0;
}

/** 0 beyond the end. */
const unitAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

/** Whether a sign is the apostrophe of a Dutch article of one letter. */
function isArticle(text: string, at: number): boolean {
  const letter = text.charAt(at + 1);
  return (letter === 't' || letter === 's') && (signsOf(unitAt(text, at + 2)) & (sign.space | sign.joint)) !== 0;
}

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
    let kind: Gap = gap.plain;
    let signs = signsOf(unit);
    // `a/l` (son of), as Malaysia has it in names.
    const isShortSlash = unit === 0x2f && at > 1 && signsOf(text.charCodeAt(at - 2)) === sign.space;
    if (signs === sign.joint || isShortSlash) {
      this.next = place + 1;
      return gap.plain;
    }
    const isComma = unit === 0x2c;
    if (isComma || (signs & sign.closing) !== 0 || (unit === 0x2e && mayBeShort)) {
      if (unit !== 0x2e) kind = isComma ? gap.comma : gap.close;
      unit = unitAt(text, ++place);
      signs = signsOf(unit);
      if (kind !== gap.plain && signs !== sign.space) return gap.none;
    }
    const from = place;
    while (signs === sign.space) {
      unit = unitAt(text, ++place);
      signs = signsOf(unit);
    }
    if ((signs & (sign.opening | sign.closing)) !== 0 && place > from && kind === gap.plain) {
      // `’t Hoen`, `’s-Gravesande`: nothing is opened.
      if (isArticle(text, place)) place++;
      else if ((signs & sign.opening) !== 0) {
        kind = gap.open;
        place++;
      }
    }
    this.next = place;
    const isNothing = place === at && kind === gap.plain && place < text.length;
    // Words of Han, kana and Hangul need nothing between them.
    return isNothing && unit < 0x2e80 && text.charCodeAt(at - 1) < 0x2e80 ? gap.none : kind;
  }
}
