import { unguarded } from '../export/escapes.ts';
import type { Fault } from '../report.ts';
import { type ListSeparator, listSeparatorOf, splitList } from './cells.ts';
import { type Column, listColumns } from './columns.ts';
import { decodingOf, startOf, textOf } from './encoding.ts';
import type { ReadOptions, SourceFile, SourceFormat } from './format.ts';
import { type Headers, namesPeople, readHeaders, repeated } from './headers.ts';
import type { Reading, SourceRecord } from './record.ts';
import type { Row } from './rows.ts';
import { readTable } from './table.ts';

/** Rows after which it is settled what separates the values of a list column. */
const sampledRows = 2_000;

const leftOut = 'the row is left out';

/** Where the cells of a column stand in a row. */
interface ColumnCells {
  column: Column;
  /** The only place of the column; most have one. */
  place: number;
  /** All of them where there are several. */
  places: readonly number[] | undefined;
  separator: ListSeparator | undefined;
}

/** What a file's rows have in common. */
interface Sheet {
  file: string;
  headers: Headers;
  columns: readonly ColumnCells[];
  labels: Partial<Record<Column, string>>;
}

function sheetOf(file: string, headers: Headers, sample: readonly Row[]): Sheet {
  const labels: Partial<Record<Column, string>> = {};
  const columns = [...headers.places].map(([column, places]): ColumnCells => {
    const [place = -1] = places;
    labels[column] = headers.names[place] ?? column;
    const cells = () => sample.flatMap((row) => places.map((one) => row.cells[one] ?? ''));
    const separator = listColumns.includes(column) ? listSeparatorOf(cells()) : undefined;
    return { column, place, places: places.length > 1 ? places : undefined, separator };
  });
  return { file, headers, columns, labels };
}

const blank: readonly string[] = [];

function valuesIn(cell: string, separator: ListSeparator | undefined): readonly string[] {
  if (cell === '') return blank;
  const text = unguarded(cell);
  return separator === undefined ? [text] : splitList(text, separator);
}

function recordOf({ cells, line }: Row, { columns, headers, labels }: Sheet): SourceRecord {
  const values: SourceRecord['values'] = {};
  let own = labels;
  for (const { column, place, places, separator } of columns) {
    if (places === undefined) {
      values[column] = valuesIn(cells[place] ?? '', separator);
      continue;
    }
    values[column] = places.flatMap((one) => valuesIn(cells[one] ?? '', separator));
    // Where two columns mean the same, a fault is in the one that is filled.
    const filled = places.find((one) => (cells[one] ?? '').trim() !== '');
    if (filled !== undefined) own = { ...own, [column]: headers.names[filled] };
  }
  return { line, values, labels: own };
}

/** A row as a record, or what its shape says against it. */
function* readRow(row: Row, sheet: Sheet): Generator<Reading> {
  const { file, headers } = sheet;
  const expected = headers.names.length;
  const found = row.cells.length;
  const fault = { file, line: row.line, reason: `the row has ${found} cells, the header has ${expected}` };
  if (found > expected && row.cells.slice(expected).some((cell) => cell.trim() !== '')) {
    const outcome = `${leftOut}; a value that holds the delimiter needs quotation marks round it`;
    yield { kind: 'rejected', fault: { ...fault, severity: 'error', outcome } };
  } else if (found < expected && row.cells.some((cell) => cell.includes('\n'))) {
    const outcome = `${leftOut}; a quotation mark seems to be missing, so that lines run together`;
    yield { kind: 'rejected', fault: { ...fault, severity: 'error', outcome } };
  } else {
    if (found < expected) {
      const outcome = 'the missing ones are taken as empty';
      yield { kind: 'fault', fault: { ...fault, severity: 'warning', outcome } };
    }
    yield { kind: 'record', record: recordOf(row, sheet) };
  }
}

function aboutColumns(file: string, headers: Headers): Fault[] {
  const line = 1;
  const faults: Fault[] = repeated(headers).map((column) => {
    const names = (headers.places.get(column) ?? []).map((place) => headers.names[place] ?? '').join(', ');
    const outcome = 'in each row the first that is not empty counts';
    return { severity: 'note', file, line, field: column, value: names, reason: 'all mean the same', outcome };
  });
  if (headers.unknown.length > 0) {
    const reason = `columns that mean nothing to Kith: ${headers.unknown.join(', ')}`;
    const outcome = 'they are not read; "columns" in the configuration can give them a meaning';
    faults.push({ severity: 'note', file, line, reason, outcome });
  }
  return faults;
}

/** Spreadsheet programs' own files, which people send by mistake. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

async function* readSheet(pieces: AsyncIterable<string>, file: string, options: ReadOptions): AsyncGenerator<Reading> {
  const refusal = (reason: string, outcome: string): Reading => ({
    kind: 'fault',
    fault: { severity: 'error', file, reason, outcome },
  });
  let headers: Headers | undefined;
  let sheet: Sheet | undefined;
  let waiting: Row[] = [];
  let unclosedAt: number | undefined;
  for await (const part of readTable(pieces)) {
    for (const row of part.rows) waiting.push(row);
    unclosedAt = part.unclosedAt;
    if (headers === undefined) {
      const header = waiting.shift();
      if (header === undefined) continue;
      headers = readHeaders(header.cells, options.columns);
      if (!namesPeople(headers)) {
        const reason = `no column holds a name; the header has: ${headers.names.join(', ')}`;
        yield refusal(reason, 'name one of them "name", or map it with "columns" in the configuration');
        return;
      }
      for (const fault of aboutColumns(file, headers)) yield { kind: 'fault', fault };
    }
    if (sheet === undefined && waiting.length >= sampledRows) sheet = sheetOf(file, headers, waiting);
    if (sheet === undefined) continue;
    for (const row of waiting) yield* readRow(row, sheet);
    waiting = [];
  }
  if (headers === undefined) yield refusal('has no header row', 'export it again with a header row');
  else {
    sheet ??= sheetOf(file, headers, waiting);
    for (const row of waiting) yield* readRow(row, sheet);
  }
  if (unclosedAt !== undefined) {
    const reason = 'a quotation mark opens in this row and nothing closes it';
    const outcome = 'the file is not read from here on';
    yield { kind: 'fault', fault: { severity: 'error', file, line: unclosedAt, reason, outcome } };
  }
}

async function* read(source: SourceFile, options: ReadOptions): AsyncGenerator<Reading> {
  const { file } = source;
  const fault = (severity: Fault['severity'], reason: string, outcome: string): Reading => ({
    kind: 'fault',
    fault: { severity, file, reason, outcome },
  });
  if (isWorkbook(await startOf(source, 2))) {
    yield fault('error', 'the file is a workbook', 'save the sheet as "CSV UTF-8" and give that file');
    return;
  }
  const decoding = await decodingOf(source);
  if (!decoding.ok) {
    yield fault('error', decoding.error, 'export it again as "CSV UTF-8"');
    return;
  }
  if (decoding.value.guessed) {
    const outcome = 'it is read as windows-1252; if letters look wrong, export it again as "CSV UTF-8"';
    yield fault('warning', 'the file is not UTF-8', outcome);
  }
  yield* readSheet(textOf(source, decoding.value.encoding), file, options);
}

/** Comma-separated values as HR systems and spreadsheets export them (RFC 4180, and what they write instead of it). */
export const csv: SourceFormat = {
  name: 'csv',
  title: 'CSV',
  // The plainest of the formats: whatever is none of the others.
  recognises: () => true,
  read,
};
