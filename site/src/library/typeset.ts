/**
 * Plain text with the apostrophes and quotation marks of print, as Markdown sets them in the body of a text: front matter
 * is plain text, and a straight apostrophe in a large heading looks like a slip.
 */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s([{\u2013\u2014])"/g, '$1\u201C')
    .replace(/"/g, '\u201D')
    .replace(/(^|[\s([{\u2013\u2014\u201C])'(?=\p{L})/gu, '$1\u2018')
    .replace(/'/g, '\u2019')
    .replace(/\.\.\./g, '\u2026');
}
