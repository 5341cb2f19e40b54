import { failed, ok, type Result } from '@kith/shared/result';
import { parse } from 'csv-parse/sync';
import { layoutOf } from './delimiter.ts';

export interface Row {
  /** Of the row's first line in the file, from 1. */
  line: number;
  cells: string[];
}

export interface Table {
  header: Row;
  rows: Row[];
  /** A quotation mark opens in this line and nothing closes it: the file is not read from there. */
  unclosedAt?: number;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** The number of the first line that is not blank, from `line` on. */
function written(lines: readonly string[], line: number): number {
  const blank = lines.slice(line - 1).findIndex((text) => text.trim() !== '');
  return line + Math.max(0, blank);
}

/**
 * The rows of a CSV file (RFC 4180, more lenient: any of three delimiters, stray quotation marks, blank lines, rows of
 * any length).
 * @returns the error is a clause for a report
 */
export function readTable(text: string): Result<Table, string> {
  // csv-parse counts CR and LF as two lines inside quotation marks; with LF alone its line numbers are the file's.
  const plain = text.replace(/\r\n?/g, '\n');
  const layout = layoutOf(plain);
  const rows: Row[] = [];
  let end = 0;
  let broken = false;
  const body = layout.skip === 0 ? plain : plain.slice(plain.indexOf('\n'));
  parse(body, {
    delimiter: layout.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], context) => {
      end = context.lines;
      const breaks = cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: end - breaks, cells });
      return null;
    },
    on_skip: () => {
      broken = true;
      return undefined;
    },
  });
  const header = rows.shift();
  if (header === undefined) return failed('has no header row');
  return ok(broken ? { header, rows, unclosedAt: written(plain.split('\n'), end + 1) } : { header, rows });
}
