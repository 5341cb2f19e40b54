/** A cell: words, a number, a share from 0 to 1, or a kind of relationship that its line is drawn for. */
export type Cell = string | number | { share: number } | { kind: string };

export interface SectionTable {
  /** What the rows are, for people who jump from table to table. */
  caption: string;
  columns: readonly { name: string; numeric: boolean }[];
  rows: readonly (readonly Cell[])[];
  /** Rows there are; more than are shown where the list is long. */
  total: number;
}

/** One matter of the report, whichever way it is shown. */
export interface Section {
  /** For addresses within the page. */
  id: string;
  title: string;
  /** The outcome in a sentence. */
  finding: string;
  /** Why it matters. */
  why: string;
  /** What to do; absent where nothing is to be done. */
  advice?: string;
  table?: SectionTable;
  /** Of what the section is about, where that is something to look at: duplicates, gaps. */
  count?: number;
}

const text = (name: string) => ({ name, numeric: false });
const figure = (name: string) => ({ name, numeric: true });

/** Columns by their names; those that end in `#` hold numbers. A column of which no row says anything is left out. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  total = rows.length,
): { table?: SectionTable } {
  if (rows.length === 0) return {};
  const says = columns.map((_, place) => place === 0 || rows.some((row) => row[place] !== ''));
  const told = <Item>(items: readonly Item[]) => items.filter((_, place) => says[place]);
  const named = told(columns).map((name) => (name.endsWith('#') ? figure(name.slice(0, -1)) : text(name)));
  return { table: { caption, columns: named, rows: rows.map(told), total } };
}
