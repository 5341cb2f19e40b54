/**
 * A citation as a note in the margin has it: the first author, whether there are others, and the year. `Sandvik J, Saouma R (2020).
 * Workplace …` is `Sandvik and others, 2020`. What does not begin so is given whole, without its full stop.
 */
export function citedAs(citation: string): string {
  const [, authors, year] = /^([^(]+?)\s*\((\d{4})\)/.exec(citation) ?? [];
  if (authors === undefined || year === undefined) return citation.replace(/\.$/, '');
  const names = authors.replace(/ and others$/, ', others').split(', ');
  const family = (name = ''): string => name.replace(/ \p{Lu}+(?: Jr)?$/u, '');
  if (names.length === 1) return `${family(names[0])}, ${year}`;
  if (names.length === 2 && names[1] !== 'others') return `${family(names[0])} and ${family(names[1])}, ${year}`;
  return `${family(names[0])} and others, ${year}`;
}
