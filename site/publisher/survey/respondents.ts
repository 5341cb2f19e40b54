import { unguarded } from '../export/escapes.ts';
import { decodingOf, textOf } from '../import/encoding.ts';
import type { SourceFile } from '../import/format.ts';
import type { Row } from '../import/rows.ts';
import { readTable } from '../import/table.ts';
import type { Fault } from '../report.ts';
import type { BankItem } from './bank.ts';
import { columnsNamed, type Headings, readHeadings } from './headings.ts';
import { labelKey, noKeys, yesKeys } from './labels.ts';
import type { Mapping } from './mapping.ts';
import { answerIn, columnOf, questionsIn, type SurveyQuestion } from './questions.ts';

/** What one person has answered. Nothing else of them is kept. */
export interface Respondent {
  /** Absent where they did not say. */
  group?: string;
  participates?: boolean;
  /** Scores by question, the reversed ones turned round. */
  scores: ReadonlyMap<string, number>;
}

export interface Respondents {
  questions: SurveyQuestion[];
  respondents: Respondent[];
  /** Rows that were not finished, were tried out by whoever made the survey, or have no answer. */
  leftOut: number;
}

/** The rows of a file; what cannot be read as text is told. */
async function rowsOf(source: SourceFile, report: (fault: Fault) => void): Promise<Row[]> {
  const { file } = source;
  const decoding = await decodingOf(source);
  if (!decoding.ok) {
    const outcome = 'save it as "CSV UTF-8" and give that file';
    report({ severity: 'error', file, reason: decoding.error, outcome });
    return [];
  }
  if (decoding.value.guessed) {
    const outcome = 'it is read as windows-1252; if letters look wrong, export it again as "CSV UTF-8"';
    report({ severity: 'warning', file, reason: 'the file is not UTF-8', outcome });
  }
  const rows: Row[] = [];
  for await (const part of readTable(textOf(source, decoding.value.encoding))) {
    for (const row of part.rows) rows.push({ line: row.line, cells: row.cells.map(unguarded) });
    if (part.unclosedAt === undefined) continue;
    const reason = 'a quotation mark opens in this row and nothing closes it';
    report({ severity: 'error', file, line: part.unclosedAt, reason, outcome: 'the file is not read from here on' });
  }
  return rows;
}

/** The columns beside the questions. */
interface Columns {
  finished?: number;
  group?: number;
  participant?: number;
  /** Of Qualtrics: whether it was only a preview. */
  status?: number;
}

function columnsIn(mapping: Mapping, headings: Headings, report: (fault: Fault) => void): Columns {
  const columns: Columns = {};
  for (const key of ['finished', 'group', 'participant'] as const) {
    const name = mapping.data[key]?.column;
    if (name === undefined) continue;
    const column = columnOf(name, headings, mapping, mapping.lineOf(key, 'column'));
    if ('fault' in column) report(column.fault);
    else columns[key] = column.place;
  }
  const [status] = headings.tool === 'Qualtrics' ? columnsNamed('Status', headings) : [];
  if (status !== undefined) columns.status = status;
  return columns;
}

/** Faults of one kind in one column, told once with their number. */
function createTally(file: string, report: (fault: Fault) => void) {
  const found = new Map<string, { fault: Fault; count: number }>();
  return {
    add(line: number, field: string, value: string, reason: string, outcome: string) {
      const key = `${field}\n${value}`;
      const known = found.get(key);
      if (known === undefined)
        found.set(key, { fault: { severity: 'error', file, line, field, value, reason, outcome }, count: 1 });
      else known.count++;
    },
    end() {
      for (const { count, fault } of found.values())
        report(count === 1 ? fault : { ...fault, reason: `${fault.reason} (${count} times, here for the first)` });
    },
  };
}

const previews = new Set(['survey preview', '1', 'preview']);

/**
 * The answers of an export: of Qualtrics, LimeSurvey, SurveyMonkey, Google and Microsoft Forms, SurveyJS, or any table with a row
 * for each person. Columns that the mapping does not name are not read.
 */
export async function readRespondents(
  source: SourceFile,
  mapping: Mapping,
  bank: ReadonlyMap<string, BankItem>,
  report: (fault: Fault) => void,
): Promise<Respondents> {
  const rows = await rowsOf(source, report);
  const headings = readHeadings(rows.slice(0, 4), mapping.data.headerRows);
  const questions = rows.length === 0 ? [] : questionsIn(mapping, bank, headings, report);
  if (questions.length === 0) {
    const reason = rows.length === 0 ? 'the file has no rows' : 'no column holds a question';
    report({ severity: 'error', file: source.file, line: 1, reason, outcome: 'nothing is measured' });
    return { questions, respondents: [], leftOut: 0 };
  }
  const columns = columnsIn(mapping, headings, report);
  const tally = createTally(source.file, report);
  const reader = rowReader(mapping, questions, columns, headings, tally);
  const respondents = rows.slice(headings.rows).flatMap((row) => reader(row) ?? []);
  tally.end();
  return { questions, respondents, leftOut: rows.length - headings.rows - respondents.length };
}

function rowReader(
  { data }: Mapping,
  questions: readonly SurveyQuestion[],
  columns: Columns,
  headings: Headings,
  tally: ReturnType<typeof createTally>,
): (row: Row) => Respondent | undefined {
  const keys = (words: readonly string[] | undefined) => new Set((words ?? []).map(labelKey));
  const [finished, yes, no] = [keys(data.finished?.is), keys(data.participant?.yes), keys(data.participant?.no)];
  const heading = (place: number) => headings.columns[place]?.[0] ?? String(place + 1);
  const isFinished = (cells: readonly string[]): boolean => {
    if (columns.status !== undefined && previews.has((cells[columns.status] ?? '').trim().toLowerCase())) return false;
    if (columns.finished === undefined) return true;
    const cell = (cells[columns.finished] ?? '').trim();
    return finished.size === 0 ? cell !== '' : finished.has(labelKey(cell));
  };
  const participation = ({ cells, line }: Row, place: number): boolean | undefined => {
    const cell = (cells[place] ?? '').trim();
    const key = labelKey(cell);
    if (yes.has(key) || (yes.size === 0 && yesKeys.has(key))) return true;
    if (cell === '' || no.has(key) || (no.size === 0 && noKeys.has(key))) return false;
    tally.add(
      line,
      heading(place),
      cell,
      'is neither yes nor no',
      'the person is counted with the others; say it in "participant"',
    );
    return undefined;
  };
  return (row) => {
    if (!isFinished(row.cells)) return undefined;
    const scores = new Map<string, number>();
    for (const question of questions) {
      const cell = row.cells[question.column] ?? '';
      const answer = answerIn(cell, question);
      if (answer === 'unknown')
        tally.add(
          row.line,
          heading(question.column),
          cell.trim(),
          'is no answer of this question',
          'it is left out; say in "answers" what it counts',
        );
      else if (answer !== 'none')
        scores.set(question.id, question.reversed ? question.lowest + question.highest - answer.value : answer.value);
    }
    if (scores.size === 0) return undefined;
    const group = columns.group === undefined ? '' : (row.cells[columns.group] ?? '').trim();
    const participates = columns.participant === undefined ? undefined : participation(row, columns.participant);
    return {
      ...(group === '' ? {} : { group: group.slice(0, 200) }),
      ...(participates === undefined ? {} : { participates }),
      scores,
    };
  };
}
