/** An entry as its file holds it; `filePath` tells people where to look. */
export interface Entry<Fields> {
  id: string;
  data: Fields;
  body?: string | undefined;
  filePath?: string | undefined;
  /** The line of a key of the front matter, or of words of the text; undefined where it is not known. */
  lineOf?: (what: string) => number | undefined;
}

/** `content/stories/lens.mdx:7, topics`, with the line where it is known. */
export function place(entry: Pick<Entry<unknown>, 'id' | 'filePath' | 'lineOf'>, what?: string): string {
  const file = entry.filePath ?? entry.id;
  if (what === undefined) return file;
  const line = entry.lineOf?.(what);
  return `${line === undefined ? file : `${file}:${line}`}, ${what}`;
}
