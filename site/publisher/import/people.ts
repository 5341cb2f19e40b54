import type { ConceptOf } from '../content/labels.ts';
import type { Fault } from '../report.ts';
import type { Column } from './columns.ts';
import { decode } from './encoding.ts';
import { namesPeople, readHeaders, repeated } from './headers.ts';
import { type Draft, readPerson } from './person.ts';
import { type Sheet, sheetOf, viewOf } from './row.ts';
import { type Row, readTable } from './table.ts';
import { readYesOrNo } from './values.ts';

export interface PeopleOptions {
  /** The organisation's own headers. */
  columns: Readonly<Record<string, Column | 'ignore'>>;
  conceptOf: ConceptOf;
}

/** What one file tells of people. */
export interface PeopleFile {
  file: string;
  drafts: Draft[];
  /** Ids, e-mail addresses and names of people who are not to be listed. */
  unlisted: Draft[];
  /** Rows with something in them, without the header. */
  rows: number;
  faults: Fault[];
}

const leftOut = 'the row is left out';

/** Whether the row has the header's shape; reported where not. */
function fits(row: Row, sheet: Sheet): boolean {
  const { faults, file, headers } = sheet;
  const expected = headers.names.length;
  const found = row.cells.length;
  const reason = `the row has ${found} cells, the header has ${expected}`;
  if (found > expected && row.cells.slice(expected).some((cell) => cell.trim() !== '')) {
    const outcome = `${leftOut}; a value that holds the delimiter needs quotation marks round it`;
    faults.push({ severity: 'error', file, line: row.line, reason, outcome });
    return false;
  }
  if (found < expected && row.cells.some((cell) => cell.includes('\n'))) {
    const outcome = `${leftOut}; a quotation mark seems to be missing, so that lines run together`;
    faults.push({ severity: 'error', file, line: row.line, reason, outcome });
    return false;
  }
  if (found < expected) {
    faults.push({ severity: 'warning', file, line: row.line, reason, outcome: 'the missing ones are taken as empty' });
  }
  return true;
}

function readRow(row: Row, sheet: Sheet, conceptOf: ConceptOf, into: PeopleFile): void {
  if (!fits(row, sheet)) return;
  const view = viewOf(row, sheet);
  const answer = view.text('listed');
  const listed = answer === '' ? true : readYesOrNo(answer);
  if (listed === undefined) {
    view.report('error', 'listed', answer, 'is neither yes nor no', `${leftOut}, to be on the safe side`);
    return;
  }
  // Nobody needs to mend the record of a person who is not published.
  const draft = readPerson(listed ? view : { ...view, report: () => {} }, conceptOf);
  if (draft !== undefined) (listed ? into.drafts : into.unlisted).push(draft);
}

function aboutColumns(sheet: Sheet): Fault[] {
  const { file, headers } = sheet;
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
function isWorkbook(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/**
 * The people of one CSV export. Nothing is thrown: what is wrong is in `faults`.
 * @param file the path as the caller gave it, for messages
 * @param onRow called after each row with how many are done, of how many
 */
export function readPeople(
  file: string,
  bytes: Uint8Array,
  options: PeopleOptions,
  onRow?: (done: number, total: number) => void,
): PeopleFile {
  const result: PeopleFile = { file, drafts: [], unlisted: [], rows: 0, faults: [] };
  const refuse = (reason: string, outcome: string) => {
    result.faults.push({ severity: 'error', file, reason, outcome });
    return result;
  };
  if (isWorkbook(bytes)) return refuse('the file is a workbook', 'save the sheet as "CSV UTF-8" and give that file');
  const decoded = decode(bytes);
  if (!decoded.ok) return refuse(decoded.error, 'export it again as "CSV UTF-8"');
  if (decoded.value.guessed) {
    const outcome = 'it is read as windows-1252; if letters look wrong, export it again as "CSV UTF-8"';
    result.faults.push({ severity: 'warning', file, reason: 'the file is not UTF-8', outcome });
  }
  const table = readTable(decoded.value.text);
  if (!table.ok) return refuse(table.error, 'export it again with a header row');
  const { header, rows, unclosedAt } = table.value;
  const headers = readHeaders(header.cells, options.columns);
  if (!namesPeople(headers)) {
    const found = headers.names.join(', ');
    return refuse(
      `no column holds a name; the header has: ${found}`,
      'name one of them "name", or map it with "columns" in the configuration',
    );
  }
  const sheet = sheetOf(file, headers, rows, result.faults);
  sheet.faults.push(...aboutColumns(sheet));
  result.rows = rows.length;
  for (const [index, row] of rows.entries()) {
    readRow(row, sheet, options.conceptOf, result);
    onRow?.(index + 1, rows.length);
  }
  if (unclosedAt !== undefined) {
    const reason = 'a quotation mark opens in this row and nothing closes it';
    result.faults.push({
      severity: 'error',
      file,
      line: unclosedAt,
      reason,
      outcome: 'the file is not read from here on',
    });
  }
  return result;
}
