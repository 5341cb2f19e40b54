const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A text as HTML that shows it, in elements and in quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}

/** Words from a source: their direction is their own and turns nothing round them. */
export function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}
