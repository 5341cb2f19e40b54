import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExhibitTable } from './exhibit.ts';
import { cellsOf, csvOf } from './table.ts';

const figure = fc.oneof(
  fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }).map((shown) => ({ shown })),
  fc.constant({ shown: 2, low: -1, high: 3 }),
  fc.constantFrom({ withheld: 'protected' as const }, { withheld: 'unknown' as const }),
);
const anyTable: fc.Arbitrary<ExhibitTable> = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme' }), figure, figure), { minLength: 1, maxLength: 8 })
  .map((rows) => ({
    names: ['=Kind'],
    values: [
      { head: 'People', written: String },
      { head: '+Hours', written: String },
    ],
    rows: rows.map(([name, ...figures]) => ({ names: [name], figures })),
  }));

const lines = (text: string): string[][] => parse(text, { bom: true });

test('a file of a chart has every figure bare, why one is not told, and no cell that a program would compute', () => {
  fc.assert(
    fc.property(anyTable, fc.boolean(), (table, simulated) => {
      const [heads = [], ...rows] = lines(csvOf(table, simulated));
      expect(rows).toHaveLength(table.rows.length);
      for (const [index, { figures }] of table.rows.entries()) {
        const cells = rows[index] ?? [];
        for (const [place, told] of figures.entries()) {
          const head = ['People', "'+Hours"][place] ?? '';
          const value = cells[heads.indexOf(head)];
          expect(value).toBe('shown' in told ? String(told.shown) : '');
          const reason = cells[heads.indexOf(`${head}, why not told`)];
          expect(reason).toBe('shown' in told ? '' : told.withheld);
        }
      }
      for (const cell of [heads, ...rows].flat())
        expect(/^[\s'"]*[=+\-@]/.test(cell) && !cell.startsWith("'") && !Number.isFinite(Number(cell)), cell).toBe(
          false,
        );
    }),
  );
});

test('every row of a simulation says that it is one', () => {
  const table: ExhibitTable = {
    names: ['Kind'],
    values: [{ head: 'People', written: String }],
    rows: [{ names: ['Mentoring'], figures: [{ shown: 12 }] }],
  };
  expect(lines(csvOf(table, true)).map(([first]) => first)).toEqual(['Simulated', 'Simulated']);
  expect(lines(csvOf(table, false)).map(([first]) => first)).toEqual(['Kind', 'Mentoring']);
});

test('a table says a figure with its range, and in words that it is not told', () => {
  const table: ExhibitTable = {
    names: ['Kind'],
    values: [{ head: 'Change', written: (value) => value.toFixed(1) }],
    rows: [
      { names: ['Mentoring'], figures: [{ shown: 0.5, low: 0.2, high: 0.8 }] },
      { names: ['Coaching'], figures: [{ withheld: 'protected' }] },
      { names: ['Sponsorship'], figures: [{ withheld: 'unknown' }] },
    ],
  };
  expect(cellsOf(table).map(({ cells }) => cells[0])).toEqual(['0.5 (0.2 to 0.8)', 'not told', 'not known']);
});
