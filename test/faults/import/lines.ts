import { expect } from 'vitest';
import type { SourceFormat } from '../../../site/publisher/import/format.ts';
import type { Reading, SourceRecord } from '../../../site/publisher/import/record.ts';

/** How many inputs each property is tried with. */
export const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5_000;

/** A whole run may take this long, in milliseconds; a single input, one second. */
export const timeout = 40 * 60_000;
const longest = 1_000;

/** What a format reads from bytes that come in pieces of this size; fails where that takes more than a second. */
export async function readAll(format: SourceFormat, bytes: Uint8Array, piece = 4_096): Promise<Reading[]> {
  const source = {
    file: 'people',
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
  const readings: Reading[] = [];
  const begun = performance.now();
  for await (const reading of format.read(source, { columns: {} })) readings.push(reading);
  expect(performance.now() - begun).toBeLessThan(longest);
  return readings;
}

/** The number of lines of a file, however they end. */
export function lineCount(bytes: Uint8Array): number {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n?|\n/).length;
}

/** Whether each reading says where in the file it is, in its order, and each fault what is wrong. */
export function expectPlaces(readings: readonly Reading[], lines: number): void {
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
export interface Edit {
  /** Where, as a share of the file's length. */
  at: number;
  /** How many bytes go. */
  drop: number;
  /** What comes in their place. */
  put: Uint8Array;
}

export function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
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
