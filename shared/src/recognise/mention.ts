/** What a page says of one name in it. Who is meant, the extension decides: it has the people. */
export interface Mention {
  /** The text as it stands in the page. */
  written: string;
  /** The identifier key that a link around the text or an attribute says; it wins over the text. See `identifierKeys`. */
  is?: string | undefined;
  /** Identifier keys close by, nearest first: they settle which of several people of one name is meant. */
  near?: string[] | undefined;
  /** Capitalised words directly before and after in the same line: the name may be part of a longer one. */
  before?: string | undefined;
  after?: string | undefined;
}
