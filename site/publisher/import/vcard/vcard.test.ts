import { describe, expect, test } from 'vitest';
import { readFile, told } from '../folded/read-file.ts';
import type { ReadOptions } from '../format.ts';
import { vcard } from './vcard.ts';

const read = (content: string | Uint8Array, columns: ReadOptions['columns'] = {}, piece = 1_000) =>
  readFile(vcard, 'people.vcf', content, columns, piece);

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD', ''].join('\r\n');

/** What one card with these lines tells. */
const valuesOf = async (...lines: string[]) => told((await read(card(...lines))).records[0]);

describe('a whole card', () => {
  test('of version 4 tells what a colleague may know, and nothing of private life', async () => {
    const { records, said } = await read(
      card(
        'KIND:individual',
        'UID:urn:uuid:0b7f9a44-1f4e-4b30-9d5e-000000000001',
        'FN:Lise Meitner',
        'N:Meitner;Lise;;Dr.;',
        'NICKNAME:Lieschen,Frau Professor',
        'PRONOUNS;LANGUAGE=en:she/her',
        'EMAIL;TYPE=work;PREF=1:lise@kwi.example',
        'TEL;VALUE=uri;TYPE=home:tel:+49-30-1',
        'BDAY:18781107',
        'GENDER:F',
        'PHOTO:data:image/jpeg;base64,AAAA',
        'HOBBY;LEVEL=high:Playing Brahms',
        'TITLE:Head of physics',
        'ROLE:Researcher',
        'ORG:Kaiser-Wilhelm-Institut;Physics;Radioactivity',
        'ADR;TYPE=work:;;Thielallee 63;Berlin;;14195;Germany',
        'TZ:Europe/Berlin',
        'SOCIALPROFILE;SERVICE-TYPE=GitHub:https://github.com/meitner',
        'IMPP;TYPE=work:xmpp:lise@chat.kwi.example',
        'RELATED;TYPE=x-manager:mailto:max@kwi.example',
        'EXPERTISE;LEVEL=expert;INDEX=1:Nuclear fission',
        'EXPERTISE;LEVEL=average;INDEX=2:Teaching',
        'EXPERTISE;LEVEL=beginner;INDEX=3:Swedish',
        'X-KITH-EVIDENCE:Nuclear fission = https://kwi.example/fission',
        'INTEREST;INDEX=2;LEVEL=high:Cosmic rays',
        'INTEREST;INDEX=1;LEVEL=low:Botany',
        'X-KITH-OPEN-TO:mentoring (2)',
        'X-KITH-OPEN-TO:peer-learning',
        'X-KITH-AVAILABILITY:limited',
        'URL:https://kwi.example/meitner',
        'REV:20261120T093000Z',
        'X-KITH-LISTED:yes',
      ),
    );
    expect(said).toEqual([]);
    expect(records[0]?.line).toBe(1);
    expect(told(records[0])).toEqual({
      id: ['urn:uuid:0b7f9a44-1f4e-4b30-9d5e-000000000001'],
      name: ['Lise Meitner'],
      given: ['Lise'],
      family: ['Meitner'],
      aliases: ['Lieschen', 'Frau Professor'],
      pronouns: ['she/her'],
      email: ['lise@kwi.example'],
      handles: ['lise', 'meitner'],
      title: ['Head of physics', 'Researcher'],
      department: ['Physics, Radioactivity'],
      location: ['Berlin'],
      timezone: ['Europe/Berlin'],
      manager: ['max@kwi.example'],
      evidence: ['Nuclear fission = https://kwi.example/fission'],
      interests: ['Botany', 'Cosmic rays'],
      open_to: ['mentoring (2)', 'peer-learning'],
      availability: ['limited'],
      profile: ['https://kwi.example/meitner'],
      updated: ['2026-11-20'],
      listed: ['yes'],
    });
    expect(records[0]?.topics).toEqual([
      { topic: 'Nuclear fission', level: 'expert' },
      { topic: 'Teaching', level: 'working' },
      { topic: 'Swedish', level: 'foundation' },
    ]);
  });

  test('of version 3, as an address book writes it, tells the same', async () => {
    const { records, said } = await read(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'PRODID:-//Books//EN',
        'N:Hopper;Grace;Brewster;Rear Admiral;',
        'FN:Grace Hopper',
        'item1.EMAIL;type=INTERNET;type=pref:grace@navy.example',
        'item1.X-ABLabel:Office',
        'EMAIL;INTERNET;WORK:old@navy.example',
        'X-SOCIALPROFILE;type=twitter;x-user=ghopper:https://social.example/users/ghopper',
        'ADR;TYPE=WORK:;;1 Road;Arlington\\, VA;;;USA',
        'item2.URL;type=pref:_$!<HomePage>!$_',
        'URL:https\\://navy.example/grace',
        'TZ:-05:00',
        'REV:2026-11-20T09:30:00Z',
        'X-MS-MANAGER:Howard Aiken',
        'END:VCARD',
      ].join('\n'),
    );
    expect(said).toEqual([]);
    expect(told(records[0])).toMatchObject({
      name: ['Grace Hopper'],
      email: ['grace@navy.example', 'old@navy.example'],
      handles: ['ghopper'],
      location: ['Arlington, VA'],
      profile: ['https://navy.example/grace', '_$!<HomePage>!$_'],
      updated: ['2026-11-20T09:30:00Z'],
      manager: ['Howard Aiken'],
    });
    expect(told(records[0])).not.toHaveProperty('timezone');
  });

  test('says how our own exports write levels, dates and sources that vCard has no word for', async () => {
    const { records } = await read(
      card('FN:A', 'EXPERTISE;LEVEL=expert;X-KITH-LEVEL=advanced;X-KITH-DATE=20260102;X-KITH-SOURCE="a: b":Optics'),
    );
    expect(records[0]?.topics).toEqual([{ topic: 'Optics', level: 'advanced', date: '2026-01-02', source: 'a: b' }]);
  });
});

describe('what stays private', () => {
  test('an address of the home is not even read where it is the only one', async () => {
    const values = await valuesOf(
      'FN:A',
      'EMAIL;TYPE=home;PREF=1:a@home.example',
      'ADR;TYPE=home:;;Street;Potsdam;;;',
      'URL;TYPE=home:https://a.example',
      'IMPP;TYPE=personal:xmpp:a@home.example',
    );
    expect(values).toEqual({ name: ['A'] });
  });

  test('an address for both is one for work', async () => {
    expect(await valuesOf('FN:A', 'EMAIL;TYPE="home,work":a@x.example')).toMatchObject({ email: ['a@x.example'] });
  });

  test('a card whose class is private is not listed, unless it says so itself', async () => {
    expect(await valuesOf('FN:A', 'CLASS:PRIVATE')).toMatchObject({ listed: ['no'] });
    expect(await valuesOf('FN:A', 'CLASS:CONFIDENTIAL', 'X-KITH-LISTED:yes')).toMatchObject({ listed: ['yes'] });
    expect(await valuesOf('FN:A', 'CLASS:PUBLIC')).toEqual({ name: ['A'] });
  });
});

describe('the preferred comes first', () => {
  test.each([
    ['work before none', ['EMAIL:b@x', 'EMAIL;TYPE=work:a@x'], ['a@x', 'b@x']],
    ['PREF before work', ['EMAIL;TYPE=work:b@x', 'EMAIL;PREF=50:a@x'], ['a@x', 'b@x']],
    ['a lower number', ['EMAIL;PREF=2:b@x', 'EMAIL;PREF=1:a@x'], ['a@x', 'b@x']],
    ['the order of the file otherwise', ['EMAIL:a@x', 'EMAIL:b@x'], ['a@x', 'b@x']],
    ['nonsense counts for nothing', ['EMAIL:a@x', 'EMAIL;PREF=best:b@x'], ['a@x', 'b@x']],
  ])('%s', async (_, lines, email) => {
    expect(await valuesOf('FN:A', ...lines)).toMatchObject({ email });
  });
});

describe('text as it was meant', () => {
  test.each([
    [
      'an escaped comma, semicolon and line break',
      'TITLE:Ideas\\, plans\\; and\\nmore',
      { title: ['Ideas, plans; and\nmore'] },
    ],
    ['a backslash before a separator', 'NICKNAME:back\\\\,slash', { aliases: ['back\\', 'slash'] }],
    ['a backslash at the end of a unit', 'ORG:Works;C:\\\\;D', { department: ['C:\\, D'] }],
    ['a backslash that escapes nothing', 'TITLE:\\o/', { title: ['\\o/'] }],
    ['a comma that nobody escaped', 'TITLE:Head, Physics', { title: ['Head, Physics'] }],
    ['two given names', 'N:Curie;Marie,Salomea;;;', { given: ['Marie Salomea'], family: ['Curie'] }],
    [
      'colons and semicolons in a quoted parameter',
      'TITLE;X-A="b:c;d",e;LANGUAGE=de:Leiterin',
      { title: ['Leiterin'] },
    ],
    ['an organisation without units', 'ORG:Works', {}],
    ['a name in lower case with a group', 'a.b-c.title:Leiterin', { title: ['Leiterin'] }],
  ])('%s', async (_, line, values) => {
    expect(await valuesOf('FN:A', line)).toEqual({ name: ['A'], ...values });
  });

  test('a circumflex in a parameter: line break, quotation mark, itself, and before anything else nothing special', async () => {
    const { records } = await read(card('FN:A', "EXPERTISE;X-KITH-SOURCE=a^nb^'c^^d^e:Optics"));
    expect(records[0]?.topics).toEqual([{ topic: 'Optics', source: 'a\nb"c^d^e' }]);
  });

  test.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('lines end in %s and may be folded anywhere, even within a character', async (_, end) => {
    const text = ['BEGIN:VCARD', 'VERSION:4.0', 'FN:Zoë', 'TIT', ' LE:Li', '\tchtung', 'END:VCARD'].join(end);
    const bytes = new TextEncoder().encode(text);
    const split = bytes.indexOf(0xc3) + 1;
    const fold = new TextEncoder().encode(`${end} `);
    for (const piece of [1, 2, 3, 1_000]) {
      const { records, said } = await read(
        new Uint8Array([...bytes.subarray(0, split), ...fold, ...bytes.subarray(split)]),
        {},
        piece,
      );
      expect(said).toEqual([]);
      expect(told(records[0])).toEqual({ name: ['Zoë'], title: ['Lichtung'] });
    }
  });

  test('UTF-8 and UTF-16 with a byte order mark, and old windows-1252 with a warning', async () => {
    const text = card('FN:Zoë');
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      const { records, said } = await read(bytes);
      expect([told(records[0]), said]).toEqual([{ name: ['Zoë'] }, []]);
    }
    const { records, said } = await read(Buffer.from(text, 'latin1'));
    expect(told(records[0])).toEqual({ name: ['Zoë'] });
    expect(said).toEqual([
      'people.vcf:3 · warning · the line is not UTF-8; such lines are read as windows-1252; if letters look wrong, export it again as UTF-8.',
    ]);
  });
});

describe('each card that cannot be read is named with its line and its remedy; the others are read', () => {
  const good = card('FN:Good');
  test.each([
    [
      'of vCard 2.1',
      'BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB\nEND:VCARD\n',
      'the card is vCard 2.1, whose letters and line breaks are written in another way; the card is left out; export it as vCard 3.0 or 4.0.',
    ],
    [
      'of a version to come',
      'BEGIN:VCARD\nVERSION:5.0\nFN:A\nEND:VCARD\n',
      'the card is of version "5.0", which is neither 3.0 nor 4.0; the card is left out; export it as vCard 3.0 or 4.0.',
    ],
    [
      'without its end',
      'BEGIN:VCARD\nVERSION:4.0\nFN:A\n',
      'the card has no END:VCARD before line 8, where another begins; the card is left out.',
    ],
  ])('%s', async (_, bad, reason) => {
    const { records, rejected, said } = await read(good + bad + good);
    expect(records.map(told)).toEqual([{ name: ['Good'] }, { name: ['Good'] }]);
    expect(rejected).toBe(1);
    expect(said).toEqual([`people.vcf:5 · ${reason}`]);
  });

  test('a file that breaks off', async () => {
    const { records, rejected, said } = await read(`${good}BEGIN:VCARD\nVERSION:4.0\nFN:A`);
    expect([records.length, rejected]).toEqual([1, 1]);
    expect(said).toEqual(['people.vcf:5 · the file ends within the card: it has no END:VCARD; the card is left out.']);
  });

  test('a card larger than any person', async () => {
    const { records, said } = await read(card('FN:A', ...Array<string>(10_001).fill('EXPERTISE:x')) + good);
    expect(records.map(told)).toEqual([{ name: ['Good'] }]);
    expect(said).toEqual(['people.vcf:1 · the card has more than 10000 lines; the card is left out.']);
  });

  test('a picture of any size costs nothing', async () => {
    const { records, said } = await read(
      card('FN:A', `PHOTO:data:image/png;base64,${'A'.repeat(5_000_000)}`),
      {},
      65_536,
    );
    expect([records.map(told), said]).toEqual([[{ name: ['A'] }], []]);
  });
});

describe('what is wrong within a card costs no more than itself', () => {
  test('lines that are none, once a card', async () => {
    const { records, said } = await read(card('FN:A', 'TITLE', 'no colon', ':', 'EMAIL;TYPE="work:a@x'));
    expect(records.map(told)).toEqual([{ name: ['A'] }]);
    expect(said).toEqual([
      'people.vcf:4 · "TITLE" is no line of a vCard, nor are 3 more of the card that begins in 1; the card is read without it; a line that continues another begins with a space.',
    ]);
  });

  test('a value in the encoding of vCard 2.1', async () => {
    const { records, said } = await read(card('FN:A', 'TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Z=C3=BC'));
    expect(records.map(told)).toEqual([{ name: ['A'] }]);
    expect(said).toEqual([
      'people.vcf:4 · TITLE is in the encoding "QUOTED-PRINTABLE"; it is not read; export the card as vCard 4.0.',
    ]);
  });

  test('a missing version', async () => {
    const { records, said } = await read('BEGIN:VCARD\nFN:A\nEND:VCARD');
    expect(records.map(told)).toEqual([{ name: ['A'] }]);
    expect(said).toEqual(['people.vcf:1 · warning · the card has no VERSION; it is read as vCard 4.0.']);
  });

  test('text between cards', async () => {
    const { records, said } = await read(`Hello\nthere\n${card('FN:A')}\n\n${card('FN:B')}END:VCARD\n`);
    expect(records).toHaveLength(2);
    expect(said.map((line) => line.split(';')[0])).toEqual([
      'people.vcf:1 · "Hello" stands outside of any card',
      'people.vcf:13 · "END:VCARD" stands outside of any card',
    ]);
  });
});

test('groups, organisations and places are counted and not read', async () => {
  const kinds = ['KIND:group', 'KIND:org', 'kind:Group', 'X-ADDRESSBOOKSERVER-KIND:group', 'X-ABShowAs:COMPANY'];
  const { records, said } = await read(kinds.map((kind) => card(kind, 'FN:A')).join(''));
  expect(records).toEqual([]);
  expect(said).toEqual([
    'people.vcf · note · 3 cards are of the kind "group" and tell of no person; they are not read.',
    'people.vcf · note · 1 card is of the kind "org" and tell of no person; they are not read.',
    'people.vcf · note · 1 card is of the kind "company" and tell of no person; they are not read.',
  ]);
});

test.each([
  ['a user name in the path', 'https://git.example/ada', ['ada']],
  ['a longer path, which names no user', 'https://social.example/in/ada', []],
  ['a user name alone', 'ada', ['ada']],
  ['a chat address', 'sip:ada@chat.example', ['ada']],
  ['nothing', '', []],
])('SOCIALPROFILE with %s', async (_, value, handles) => {
  const values = await valuesOf('FN:A', `SOCIALPROFILE:${value}`);
  expect(values.handles ?? []).toEqual(handles);
});

test('a directory page stands in for a missing profile, over https alone', async () => {
  expect(await valuesOf('FN:A', 'ORG-DIRECTORY;INDEX=1:http://x.example', 'ORG-DIRECTORY:https://x.example')).toEqual({
    name: ['A'],
    profile: ['https://x.example'],
  });
});

test('the organisation gives its own properties a meaning, or takes it from ours', async () => {
  const columns = { 'x-skills': 'expertise', ROLE: 'ignore', CATEGORIES: 'interests' } as const;
  const text = card('FN:A', 'X-SKILLS:Optics\\, applied,Sight', 'ROLE:Chief', 'CATEGORIES:Geometry', 'INTEREST:Light');
  const { records } = await read(text, columns);
  expect(told(records[0])).toEqual({
    name: ['A'],
    expertise: ['Optics, applied', 'Sight'],
    interests: ['Geometry', 'Light'],
  });
  expect(records[0]?.labels?.expertise).toBe('X-SKILLS');
});

test('a file without a card, and one that is no text', async () => {
  expect((await read('')).said).toEqual([
    'people.vcf · the file has no vCard; nobody is read from it; a card begins with BEGIN:VCARD.',
  ]);
  expect((await read(new Uint8Array([1, 0, 2, 0xff, 0, 0]))).said).toEqual([
    'people.vcf · the file is not text; export it again as vCard 4.0 in UTF-8.',
  ]);
});

test('is recognised by its beginning or its name', () => {
  expect(vcard.recognises('\r\nbegin:vcard\r\nVERSION', '.txt')).toBe(true);
  expect(vcard.recognises('', '.vcf')).toBe(true);
  expect(vcard.recognises('name,begin:vcard ', '.csv')).toBe(false);
});
