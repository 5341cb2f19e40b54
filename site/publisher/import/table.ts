import { finished } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import { layoutOf } from './delimiter.ts';

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

/** As much of the text as the delimiter is found in. */
const head = 65_536;

/** A longer row, in bytes, is a quotation mark that nobody closed. Keeps a hostile file from filling the memory. */
const longestRow = 1_000_000;

/** The text with LF alone as line end: csv-parse counts CR and LF as two lines inside quotation marks. */
async function* withPlainLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let carried = '';
  for await (const piece of pieces) {
    const text = carried + piece;
    // A CR at the end may be half of a CR LF.
    carried = text.endsWith('\r') ? '\r' : '';
    yield (carried === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  }
  if (carried !== '') yield '\n';
}

/** The text in pieces, the first of them long enough to find the delimiter in. */
async function* withHead(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let start = '';
  let whole = false;
  for await (const piece of pieces) {
    if (whole) yield piece;
    else {
      start += piece;
      whole = start.length >= head;
      if (whole) yield start;
    }
  }
  if (!whole) yield start;
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

function numberIn(error: CsvError | undefined, key: string): number {
  const value: unknown = error?.[key];
  return typeof value === 'number' ? value : 0;
}

/** Takes text and collects rows. */
function collector(delimiter: string) {
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
  return {
    isOpen: () => unclosedAt === undefined,
    take(text: string): Row[] {
      parser.write(text);
      const taken = rows;
      rows = [];
      return taken;
    },
    async end(): Promise<TablePart> {
      if (!parser.destroyed) parser.end();
      await ended;
      return unclosedAt === undefined ? { rows } : { rows, unclosedAt };
    },
  };
}

/**
 * The rows of a CSV file, the header among them (RFC 4180, more lenient: any of three delimiters, stray quotation marks,
 * blank lines, rows of any length), in bounded memory.
 * @param pieces the text, in pieces of any length
 */
export async function* readTable(pieces: AsyncIterable<string>): AsyncGenerator<TablePart> {
  let table: ReturnType<typeof collector> | undefined;
  for await (const piece of withHead(withPlainLines(pieces))) {
    let text = piece;
    if (table === undefined) {
      const layout = layoutOf(piece);
      table = collector(layout.delimiter);
      if (layout.skip > 0) text = piece.slice(piece.indexOf('\n'));
    }
    const rows = table.take(text);
    if (rows.length > 0) yield { rows };
    if (!table.isOpen()) break;
  }
  if (table !== undefined) yield await table.end();
}
