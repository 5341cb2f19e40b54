import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuTimer } from '../../../site/publisher/cpu-time.ts';
import type { SourceFormat } from '../../../site/publisher/import/format.ts';
import type { Reading, SourceRecord } from '../../../site/publisher/import/record.ts';

/** How many inputs each property is tried with. */
export const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5_000;

/** A whole run may take this long, in milliseconds; a single input, one second of processor time. */
export const timeout = 40 * 60_000;
export const longest = 1_000;

/** What a format reads from bytes that come in pieces of this size; fails where that takes a second of processor time. */
export async function readAll(format: SourceFormat, bytes: Uint8Array, piece?: number): Promise<Reading[]> {
  const stop = cpuTimer();
  const readings = await readHowever(format, bytes, piece);
  expect(stop()).toBeLessThan(longest);
  return readings;
}

/** The same, however long it takes: for tests that measure the time themselves, and more than once. */
export async function readHowever(format: SourceFormat, bytes: Uint8Array, piece = 4_096): Promise<Reading[]> {
  const source = {
    file: 'people',
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
  const readings: Reading[] = [];
  for await (const reading of format.read(source, { columns: {} })) readings.push(reading);
  return readings;
}

/** The number of lines of a file, however they end. */
export function lineCount(bytes: Uint8Array): number {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n?|\n/).length;
}

/** Whether each reading says where in the file it is, in its order, and each fault what is wrong. */
function expectPlaces(readings: readonly Reading[], lines: number): void {
  let last = 1;
  for (const reading of readings) {
    const line = reading.kind === 'record' ? reading.record.line : reading.fault.line;
    if (reading.kind !== 'fault' || line !== undefined) expect(line).toSatisfy((at: number) => at >= 1 && at <= lines);
    if (reading.kind === 'record') {
      expect(reading.record.line).toBeGreaterThanOrEqual(last);
      last = reading.record.line;
    } else expect(reading.fault.reason.length * reading.fault.outcome.length).toBeGreaterThan(0);
  }
}

/** The records among readings, which are to be all of them. */
export function recordsIn(readings: readonly Reading[]): SourceRecord[] {
  expect(readings.filter((reading) => reading.kind !== 'record')).toEqual([]);
  return readings.flatMap((reading) => (reading.kind === 'record' ? reading.record : []));
}

/** One change to a file's bytes. */
interface Edit {
  /** Where, as a share of the file's length. */
  at: number;
  /** How many bytes go. */
  drop: number;
  /** What comes in their place. */
  put: Uint8Array;
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, drop, put } of edits) {
    const from = Math.floor(at * result.length);
    result = Buffer.concat([result.subarray(0, from), put, result.subarray(from + drop)]);
  }
  return result;
}

/** A line folded behind each of these numbers of bytes, within characters too. */
export function folded(line: string, places: readonly number[]): Uint8Array {
  const bytes = Buffer.from(line);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const place of places) {
    const end = Math.min(bytes.length, from + place);
    // A part of nothing would be a blank line.
    if (end > from && end < bytes.length) parts.push(bytes.subarray(from, end), Buffer.from('\r\n '));
    if (end > from && end < bytes.length) from = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from), Buffer.from('\r\n')]);
}

/** Changes that put bytes of chance or one of these into a file. */
function editsWith(crumb: fc.Arbitrary<string>): fc.Arbitrary<Edit[]> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.integer({ min: 0, max: 40 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      crumb.map((text) => Buffer.from(text)),
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: 5 });
}

/** Sizes of the pieces in which a file comes. */
export const pieces = fc.integer({ min: 1, max: 100 });

/**
 * Three ways to be hostile, each with its inputs: bytes of chance, crumbs thrown together, a good file with some bytes changed.
 * @param check takes the bytes, and in pieces of which size they are to come
 */
export function testHostile(
  name: string,
  { crumb, sample }: { crumb: fc.Arbitrary<string>; sample: Uint8Array },
  check: (bytes: Uint8Array, piece: number) => Promise<void>,
): void {
  const ways: readonly [string, fc.Arbitrary<Uint8Array>][] = [
    ['bytes of chance', fc.uint8Array({ maxLength: 400 })],
    [
      'pieces of good files thrown together',
      fc.array(crumb, { maxLength: 60 }).map((all) => Buffer.from(all.join(''))),
    ],
    ['a good file with some bytes changed', editsWith(crumb).map((edits) => edited(sample, edits))],
  ];
  describe(name, () => {
    test.each(ways)(
      '%s',
      async (_way, bytes) => {
        await fc.assert(fc.asyncProperty(bytes, pieces, check), { numRuns });
      },
      timeout,
    );
  });
}

/** Whether a format reads bytes or names each record that it cannot read with its line, and in any pieces the same. */
export const readsOrNames = (format: SourceFormat) => async (bytes: Uint8Array, piece: number) => {
  const readings = await readAll(format, bytes, piece);
  expectPlaces(readings, lineCount(bytes));
  expect(readings).toEqual(await readAll(format, bytes));
};
