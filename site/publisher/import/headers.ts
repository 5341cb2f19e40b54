import { wordsOf } from '@kith/shared/person/words';
import { type Column, columns, listColumns, synonyms } from './columns.ts';

/** Where a file has what. */
export interface Headers {
  /** The header cells as written. */
  names: string[];
  /** For each kind of column its places in a row, in the file's order. */
  places: Map<Column, number[]>;
  /** Headers that mean nothing to Kith. */
  unknown: string[];
}

/** A header without case, accents, spaces and punctuation: `E-mail` and `Email` are one. */
function headerKey(text: string): string {
  return Array.from(wordsOf(text), (word) => word.folded).join('');
}

const known = new Map<string, Column>(
  columns.flatMap((column) => [column, ...synonyms[column]].map((name): [string, Column] => [headerKey(name), column])),
);

/**
 * The meaning of each header cell.
 * @param mapping the organisation's own headers, which come before the built-in ones
 */
export function readHeaders(names: readonly string[], mapping: Readonly<Record<string, Column | 'ignore'>>): Headers {
  const own = new Map(Object.entries(mapping).map(([name, column]) => [headerKey(name), column]));
  const places = new Map<Column, number[]>();
  const unknown: string[] = [];
  for (const [place, name] of names.entries()) {
    const key = headerKey(name);
    const column = own.get(key) ?? known.get(key);
    if (column === 'ignore') continue;
    if (column === undefined) {
      if (name.trim() !== '') unknown.push(name.trim());
      continue;
    }
    const found = places.get(column);
    if (found === undefined) places.set(column, [place]);
    else found.push(place);
  }
  return { names: names.map((name) => name.trim()), places, unknown };
}

/** Whether a row of this file can name a person. */
export function namesPeople(headers: Headers): boolean {
  const has = (column: Column) => headers.places.has(column);
  return has('name') || has('preferred') || has('family') || has('given');
}

/** Columns that may hold one value but stand twice or more; the first cell that is not empty counts. */
export function repeated(headers: Headers): Column[] {
  return columns.filter((column) => !listColumns.includes(column) && (headers.places.get(column)?.length ?? 0) > 1);
}
