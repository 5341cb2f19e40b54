/** What a text in MDX refers to, read from its source. */

function values(body: string, pattern: RegExp): string[] {
  return [...new Set([...body.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** The ids of the concepts that the text uses in `<Term id="…">`, each once, in the order of the text. */
export function termsIn(body: string): string[] {
  return values(body, /<Term\b[^>]*?\bid=\{?["']([^"']*)["']/g);
}

/** The numbers of the sources that the text cites in `<Cite n={…}/>`, each once, in the order of the text. */
export function citationsIn(body: string): number[] {
  return values(body, /<Cite\b[^>]*?\bn=(?:\{\s*)?["']?(\d+)/g).map(Number);
}

/** The numbers of the parts that the text of a session has, as `<Part n={…}>`, in the order of the text. */
export function partsIn(body: string): number[] {
  return [...body.matchAll(/<Part\b[^>]*?\bn=\{\s*(\d+)/g)].map((match) => Number(match[1]));
}
