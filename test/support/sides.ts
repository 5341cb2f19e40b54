/** What names a side of the page rather than the start or the end of a line. */
const sided =
  /(?:^|[\s;{-])(?:left|right)\s*:|-(?:left|right)(?:-[a-z]+)?\s*:|:\s*(?:left|right)\b|\b(?:text-align|float|clear|justify-[a-z]+)\s*:[^;]*\b(?:left|right)\b|\btranslateX\(/;

/** Four values are top, right, bottom, left: sides, where the second and the fourth differ. */
const four =
  /\b(?:margin|padding|inset|scroll-margin|scroll-padding|border-(?:width|style|color))\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+([^\s;]+)\s*;/;

/**
 * The lines of a style sheet that would not turn round in a language from right to left, `12: margin-left: 4px;`. A drawing that is
 * the same in every language says so before it: `Not turned:`.
 */
export function sidesIn(css: string): string[] {
  let told = false;
  return css.split('\n').flatMap((line, index) => {
    const text = line.replace(/\/\*.*?\*\//g, '').trim();
    if (line.includes('Not turned:')) told = true;
    else if (told && text !== '') {
      told = false;
      return [];
    }
    const [, , end, , start] = four.exec(text) ?? [];
    return sided.test(text) || end !== start ? [`${index + 1}: ${text}`] : [];
  });
}
