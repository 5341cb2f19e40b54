import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../../site/publisher/export/csv.ts';
import { guarded, joined, splitAt, unguarded } from '../../../site/publisher/export/escapes.ts';
import { line, person } from './people.ts';

const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5000;
const timeout = 40 * 60_000;

/** What programs take for a formula, after what they skip before it. */
const formula = /^[\s"]*[=+\-@＝＋－＠]/u;

test(
  'no cell of an export is a formula, whichever delimiter a spreadsheet takes the file to have',
  async () => {
    await fc.assert(
      fc.asyncProperty(person, async (one) => {
        let text = '';
        for await (const piece of csv.write([one])) text += piece;
        const tail = text.slice(text.indexOf('\r\n') + 2);
        const cells: string[] = parse(tail, { bom: true }).flat();
        // A program that was told of another delimiter begins a cell behind each, whatever the quotation marks do there.
        const others = tail.split(/[;\t\r\n]/);
        expect([...cells, ...others].filter((cell) => formula.test(cell))).toEqual([]);
      }),
      { numRuns },
    );
  },
  timeout,
);

/** Everything that matters to the escapes, often. */
const tricky = fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'" ;|\\\n\r\t\u00a0a＝')), maxLength: 12 });

test(
  'a guarded cell comes back as it was, and never begins a formula',
  () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        for (const cell of guarded(text).split(/[;\t\r\n]/)) expect(cell).not.toMatch(formula);
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'a joined list comes back value by value',
  () => {
    const value = fc
      .oneof(
        tricky.map((text) => text.replace(/\s+/g, ' ').trim()),
        line(60),
      )
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const cell = joined(values);
        const read = splitAt(cell, ';').map((part) => part.trim());
        expect(read.filter((part) => part !== '')).toEqual(values.map((part) => part.trim()));
        if (values.some((part) => part.includes('|'))) expect(cell).toContain(';');
      }),
      { numRuns },
    );
  },
  timeout,
);
