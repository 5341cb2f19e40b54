/** The range of an axis that is kept, or the one place on it that is. */
type Axis = number | { min: number; max: number };

/** One file of letters, as pages load it or pictures are drawn with it. */
export interface Face {
  /** Its name, without its ending: `upright.css` or `italic.css` names it. */
  name: string;
  /** Compressed for browsers, plain for who draws with it. */
  ending: 'woff2' | 'ttf';
  /** The whole font, a file of a package. */
  from: string;
  /** What pages may ask of it: `opsz` in points, `wght` as in `font-weight`. */
  axes: Record<string, Axis>;
  /** Features of OpenType that styles ask for, beyond those that every text needs. */
  features: readonly string[];
  /** Ranges of the code points that it holds, first and last. */
  letters: readonly (readonly [number, number])[];
}

/** Western Europe's letters, and the signs of print. */
const latin = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x178, 0x178],
  [0x2c6, 0x2c6],
  [0x2dc, 0x2dc],
  [0x2009, 0x2011],
  [0x2013, 0x2026],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
] as const;

/** The rest of Europe's, Vietnam's, and those of scholars who write other scripts in Latin. */
const extended = [
  [0x100, 0x24f],
  // The Azerbaijani ə, whose capital is above.
  [0x259, 0x259],
  [0x2bb, 0x2cc],
  [0x300, 0x338],
  [0x1e00, 0x1eff],
  [0x20a0, 0x20c0],
  [0x2113, 0x2113],
] as const;

const literata = (file: string): string => `@fontsource-variable/literata/files/literata-${file}.woff2`;
const atkinson = (file: string): string =>
  `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${file}.woff2`;

/** From running text to headings, and from the lightest of those to emphasis. Beyond 30 the forms hardly change, the bytes do. */
const roman = { axes: { opsz: { min: 16, max: 30 }, wght: { min: 330, max: 600 } }, features: ['lnum'] };
/** Between the lead, which is the most of it, and a word in a line. */
const italic = { axes: { opsz: 22, wght: 400 }, features: ['lnum'] };
const label = { axes: { wght: { min: 400, max: 700 } }, features: ['lnum', 'tnum'] };
/** Light and large, as headings are. */
const heading = { axes: { opsz: 30, wght: 360 }, features: [] };

const inLatin = { ending: 'woff2', letters: latin } as const;
const inExtended = { ending: 'woff2', letters: extended } as const;

export const faces: readonly Face[] = [
  { name: 'literata', from: literata('latin-opsz-normal'), ...roman, ...inLatin },
  { name: 'literata-extended', from: literata('latin-ext-opsz-normal'), ...roman, ...inExtended },
  { name: 'literata-italic', from: literata('latin-opsz-italic'), ...italic, ...inLatin },
  { name: 'literata-italic-extended', from: literata('latin-ext-opsz-italic'), ...italic, ...inExtended },
  { name: 'atkinson', from: atkinson('latin-wght-normal'), ...label, ...inLatin },
  { name: 'atkinson-extended', from: atkinson('latin-ext-wght-normal'), ...label, ...inExtended },
  // What the site draws pictures with.
  { name: 'literata-drawn', from: literata('latin-opsz-normal'), ...heading, ending: 'ttf', letters: [[0x20, 0x17e]] },
];
