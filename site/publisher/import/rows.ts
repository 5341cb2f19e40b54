import { finished } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';

export interface Row {
  /** Of the row's first line in the file, from 1. */
  line: number;
  cells: string[];
}

/** A stretch of a table, in the order of the file. */
export interface TablePart {
  rows: Row[];
  /** In the last part only: a quotation mark opens in this line and nothing closes it; nothing is read from there. */
  unclosedAt?: number;
}

/** Takes a table's text piece by piece. Rows may come later than the text that they stand in. */
export interface RowParser {
  take(text: string): Promise<TablePart>;
  /** What is left when the text is at its end; not to be asked after a part with `unclosedAt`. */
  end(): Promise<TablePart>;
}

/** A longer row, in bytes, is a quotation mark that nobody closed. Keeps a hostile file from filling the memory. */
const longestRow = 1_000_000;

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function numberIn(error: CsvError | undefined, key: string): number {
  const value: unknown = error?.[key];
  return typeof value === 'number' ? value : 0;
}

/** @param delimiter between cells, one character */
export function rowParser(delimiter: string): RowParser {
  let rows: Row[] = [];
  let end = 0;
  let blank = 0;
  let unclosedAt: number | undefined;
  const parser = parse({
    delimiter,
    max_record_size: longestRow,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], { lines, empty_lines }) => {
      const spanned = lines - end - (empty_lines - blank);
      const breaks = spanned > 1 ? lineBreaks(cells) : 0;
      [end, blank] = [lines, empty_lines];
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: end - breaks, cells });
      return null;
    },
    on_skip: (error) => {
      unclosedAt = end + 1 + numberIn(error, 'empty_lines') - blank;
      // Thrown, it ends the parser, which would otherwise wait for the quotation mark to the end of the file.
      if (error?.code === 'CSV_MAX_RECORD_SIZE') throw error;
      return undefined;
    },
  });
  // Rows leave by `on_record`; the stream itself has only its end to tell.
  const ended = finished(parser.resume()).catch((error: unknown) => {
    if (unclosedAt === undefined) throw error;
  });
  const taken = (): TablePart => {
    const part = unclosedAt === undefined ? { rows } : { rows, unclosedAt };
    rows = [];
    return part;
  };
  return {
    take(text) {
      parser.write(text);
      return Promise.resolve(taken());
    },
    async end() {
      if (!parser.destroyed) parser.end();
      await ended;
      return taken();
    },
  };
}
