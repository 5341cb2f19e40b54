import { isShown } from '@kith/shared/measure/figure';
import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../publisher/export/escapes.ts';
import { strings } from '../strings/en.ts';
import { type Exhibit, type ExhibitTable, toldInFull } from './exhibit.ts';

const { measures: words } = strings;

/** Rows of a chart that are read out; the table beside it has all of them. */
const mostRead = 12;

/** The cells of a table in words, row by row. */
export const cellsOf = ({ rows, values }: ExhibitTable): { names: readonly string[]; cells: string[] }[] =>
  rows.map(({ names, figures }) => ({
    names,
    cells: figures.map((figure, index) => toldInFull(figure, values[index]?.written ?? String)),
  }));

/** What a chart shows, for those who do not see it. */
export function descriptionOf({ lead, table }: Pick<Exhibit, 'lead' | 'table'>): string {
  const rows = cellsOf(table)
    .slice(0, mostRead)
    .map(({ names, cells }) => words.row(names.join(' – '), cells.join(', ')));
  return words.described(rows, lead);
}

/**
 * The figures of a chart as CSV (RFC 4180) in UTF-8 with a byte order mark: bare numbers, the ends of a range in columns of their
 * own, and why a figure is not told. No cell is a formula.
 * @param simulated whether the figures come from a simulation: every row says so
 */
export function csvOf({ names, rows, values }: ExhibitTable, simulated: boolean): string {
  const ranged = values.map((_, index) =>
    rows.some(({ figures }) => {
      const figure = figures[index];
      return figure !== undefined && isShown(figure) && figure.low !== undefined;
    }),
  );
  const heads = values.flatMap(({ head }, index) => [
    head,
    ...(ranged[index] === true ? [`${head}, ${words.columns.low}`, `${head}, ${words.columns.high}`] : []),
    `${head}, ${words.columns.reason}`,
  ]);
  const lines = rows.map((row) => [
    ...row.names.map(guarded),
    ...row.figures.flatMap((figure, index) => {
      const [shown, low, high, reason] = isShown(figure)
        ? [figure.shown, figure.low, figure.high, '']
        : [undefined, undefined, undefined, figure.withheld];
      return [numberText(shown), ...(ranged[index] === true ? [numberText(low), numberText(high)] : []), reason];
    }),
  ]);
  const mark = simulated ? [words.simulated] : [];
  // A number below zero begins as a formula would, and is none.
  const table = [[...mark, ...names, ...heads].map(guarded), ...lines.map((line) => [...mark, ...line])];
  return stringify(table, { bom: true, record_delimiter: '\r\n' });
}

const numberText = (number: number | undefined): string => (number === undefined ? '' : String(number));
