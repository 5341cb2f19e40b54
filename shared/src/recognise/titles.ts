/** Titles that directories and pages write before a name: with a full stop behind them, or these without one. */
const dotted = new Set(
  'dr prof mr mrs ms mx fr sr rev ing dipl mag msgr drs dott avv arch ir lic hab habil mgr bc rndr judr mudr phdr pd doc med phil rer nat jur h c iur oec pol inż'.split(
    ' ',
  ),
);
const plain = new Set('dr prof mr mrs ms mx sir dame drs'.split(' '));

const leading = /^(?<words>\p{L}+(?:\.-?\p{L}+)*)(?<stop>\.?)-?\s*(?:\(FH\)\s+)?(?=\S)/u;
/** Generations and degrees behind a name; those that are family names too (`Ma`) only behind a comma. */
const trailing =
  /(?:,?\s{1,3}(?:jr\.?|sr\.?|ii|iii|iv|ph\.?\s?d\.?)|,\s{1,3}(?:m\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|mba|m\.?a\.?|b\.?a\.?|esq\.?))$/iu;

/** Whether a folded word is a title, as directories write them without a full stop too. */
export const isTitle = (folded: string): boolean => plain.has(folded);

/** A name without the titles before it: `Dr. Lise Meitner`. Pages leave them out more often than not. */
export function withoutTitles(name: string): string {
  let rest = name;
  for (let match = leading.exec(rest); match !== null; match = leading.exec(rest)) {
    const { words = '', stop = '' } = match.groups ?? {};
    const parts = words.toLowerCase().split(/[.-]+/u);
    if (!parts.every((part) => (stop === '.' ? dotted : plain).has(part))) break;
    rest = rest.slice(match[0].length);
  }
  return rest;
}

/** A name without the generation or the degree behind it: `Henry Baker Jr.`, `Lise Meitner, Ph.D.`. */
export const withoutSuffix = (name: string): string => name.replace(trailing, '');
