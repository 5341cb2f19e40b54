import type { Fault, Severity } from '../report.ts';
import { type ListSeparator, listSeparatorOf, splitList, tidy } from './cells.ts';
import { type Column, listColumns } from './columns.ts';
import type { Headers } from './headers.ts';
import type { Row } from './table.ts';

/** What a file's rows have in common. */
export interface Sheet {
  file: string;
  headers: Headers;
  separators: Map<Column, ListSeparator>;
  /** Where faults of the rows go. */
  faults: Fault[];
}

export function sheetOf(file: string, headers: Headers, rows: readonly Row[], faults: Fault[]): Sheet {
  const separators = new Map<Column, ListSeparator>();
  for (const column of listColumns) {
    const places = headers.places.get(column);
    if (places === undefined) continue;
    separators.set(column, listSeparatorOf(rows.flatMap((row) => places.map((place) => row.cells[place] ?? ''))));
  }
  return { file, headers, separators, faults };
}

/** One row, read by the meaning of its columns. */
export interface RowView {
  file: string;
  line: number;
  /** The first cell of this column that is not empty, tidied; an empty text where there is none. */
  text(column: Column): string;
  /** The values of all cells of this column. */
  list(column: Column): string[];
  /** What is wrong with a value of this row, and what becomes of it. */
  report(severity: Severity, column: Column, value: string, reason: string, outcome: string): void;
}

export function viewOf(row: Row, sheet: Sheet): RowView {
  const { file, headers, separators, faults } = sheet;
  const placesOf = (column: Column) => headers.places.get(column) ?? [];
  const filled = (column: Column) => placesOf(column).find((place) => tidy(row.cells[place] ?? '') !== '');
  return {
    file,
    line: row.line,
    text: (column) => tidy(row.cells[filled(column) ?? -1] ?? ''),
    list: (column) =>
      splitList(
        placesOf(column)
          .map((place) => row.cells[place] ?? '')
          .join('\n'),
        separators.get(column) ?? ';',
      ),
    report: (severity, column, value, reason, outcome) => {
      const field = headers.names[filled(column) ?? -1] ?? column;
      faults.push({ severity, file, line: row.line, field, value, reason, outcome });
    },
  };
}
