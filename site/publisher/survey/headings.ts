import { fold } from '@kith/shared/person/fold';
import type { Row } from '../import/rows.ts';

/** The heading of each column, in every form in which a mapping may name it. */
export interface Headings {
  /** How many rows they take. */
  rows: number;
  /** The forms of each column; the first is for messages. */
  columns: string[][];
  /** The tool that writes such files, where it shows. */
  tool?: 'Qualtrics' | 'SurveyMonkey';
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Qualtrics: codes, questions, and `{"ImportId":"QID1"}`. */
const importId = /^\{\s*"ImportId"\s*:/;

/**
 * SurveyMonkey: questions, and under them what the column holds ("Response", or a row of a matrix). The second row has nothing under
 * the respondent's id, which every answer has.
 */
function isSecondHeading(rows: readonly Row[]): boolean {
  const [, second, third] = rows;
  if (second === undefined || third === undefined) return false;
  return isBlank(second.cells[0]) && !isBlank(third.cells[0]) && !second.cells.every(isBlank);
}

function rowsOfHeadings(rows: readonly Row[]): Pick<Headings, 'rows' | 'tool'> {
  if (rows[2]?.cells.some((cell) => importId.test(cell)) === true) return { rows: 3, tool: 'Qualtrics' };
  if (rows[1]?.cells.some((cell) => importId.test(cell)) === true) return { rows: 2, tool: 'Qualtrics' };
  return isSecondHeading(rows) ? { rows: 2, tool: 'SurveyMonkey' } : { rows: 1 };
}

/** `AE1. When I am stuck`, `Q3[AE1]`, `In my work [I know who could help me]`: the parts by which somebody may know it. */
function partsOf(heading: string): string[] {
  const coded = /^([A-Za-z][A-Za-z0-9_]{0,19})[.:]\s+(.+)$/s.exec(heading);
  const row = /^(.*?)\s*\[([^[\]]+)\]\s*$/s.exec(heading);
  return [coded?.[1], coded?.[2], row?.[2]].filter((part) => part !== undefined);
}

/**
 * What stands over the answers of an export.
 * @param rows the first rows of the file, four at least where there are so many
 * @param given how many of them are headings, where somebody said so
 */
export function readHeadings(rows: readonly Row[], given: number | undefined): Headings {
  const found = given === undefined ? rowsOfHeadings(rows) : { rows: given };
  const above = rows.slice(0, found.rows).filter(({ cells }) => !cells.some((cell) => importId.test(cell)));
  const width = Math.max(0, ...above.map(({ cells }) => cells.length));
  const carried = above.map(() => '');
  const columns = Array.from({ length: width }, (_, place) => {
    const own = above.map(({ cells }) => (cells[place] ?? '').trim());
    // A question over a matrix stands over its first column alone.
    const whole = own.map((cell, index) => {
      if (cell !== '') carried[index] = cell;
      return index === 0 && found.tool === 'SurveyMonkey' ? (carried[index] ?? '') : cell;
    });
    const joined = whole.filter((cell) => cell !== '').join(' | ');
    return [...new Set([joined, ...whole, ...whole.flatMap(partsOf)])].filter((form) => form !== '');
  });
  return { ...found, columns };
}

/** A heading without case, accents and white space, which spreadsheets change at will. */
const headingKey = (text: string): string =>
  fold(text)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** The places of the columns that a mapping means: those with the whole heading before those with a part of it. */
export function columnsNamed(name: string, { columns }: Headings): number[] {
  const key = headingKey(name);
  const places = (matches: (forms: readonly string[]) => boolean) =>
    columns.flatMap((forms, place) => (matches(forms) ? [place] : []));
  const whole = places(([first = '']) => headingKey(first) === key);
  return whole.length > 0 ? whole : places((forms) => forms.some((form) => headingKey(form) === key));
}
