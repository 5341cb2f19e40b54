import { describe, expect, test } from 'vitest';
import { readFile, told } from '../folded/read-file.ts';
import type { ReadOptions } from '../format.ts';
import { ldif } from './ldif.ts';

const read = (content: string | Uint8Array, columns: ReadOptions['columns'] = {}, piece = 1_000) =>
  readFile(ldif, 'people.ldif', content, columns, piece);

const entry = (...lines: string[]) => ['dn: cn=x,dc=example', 'objectClass: person', ...lines, '', ''].join('\n');

const valuesOf = async (...lines: string[]) => told((await read(entry(...lines))).records[0]);

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a whole entry', () => {
  test('of inetOrgPerson tells what a colleague may know, and nothing of private life', async () => {
    const { records, said } = await read(
      [
        'version: 1',
        '# exported by hand',
        '#  and folded',
        'dn: uid=eratosthenes,ou=people,dc=museum,dc=example',
        'objectClass: top',
        'objectclass: inetOrgPerson',
        'cn: Eratosthenes of Cyrene',
        'cn: eratosthenes',
        `cn;lang-el:: ${base64('Ἐρατοσθένης')}`,
        `cn;lang-el;phonetic:: ${base64('Eratosthenis')}`,
        `displayName:: ${base64('Eratosthénes')}`,
        'givenName: Eratosthenes',
        'sn: of Cyrene',
        'uid: eratosthenes',
        'employeeNumber: 0003',
        'mail: eratosthenes@museum.example',
        'title: Chief',
        '  librarian',
        'ou: People',
        'ou: Library',
        'departmentNumber: 42',
        'l: Alexandria',
        'manager: uid=zenodotus,ou=people,dc=museum,dc=example',
        'labeledURI: ldap://museum.example/??sub',
        'labeledURI: https://museum.example/eratosthenes my page',
        'modifyTimestamp: 20261120093000Z',
        'preferredLanguage: grc',
        'userPassword:: e1NTSEF9AAAA',
        'jpegPhoto:< file:///etc/passwd',
        'homePhone: +20 3 1',
        'homePostalAddress: Lochias $ Alexandria',
        '',
        'dn: uid=zenodotus,ou=people,dc=museum,dc=example',
        'objectClass: inetOrgPerson',
        'cn: Zenodotus',
        'sn: of Ephesus',
        'employeeNumber: 0001',
      ].join('\n'),
    );
    expect(said).toEqual([]);
    expect(records.map((record) => record.line)).toEqual([4, 33]);
    expect(told(records[0])).toEqual({
      id: ['0003', 'eratosthenes'],
      name: ['Eratosthénes'],
      given: ['Eratosthenes'],
      family: ['of Cyrene'],
      aliases: ['Eratosthenes of Cyrene', 'Ἐρατοσθένης'],
      email: ['eratosthenes@museum.example'],
      handles: ['eratosthenes'],
      title: ['Chief librarian'],
      department: ['Library', '42'],
      location: ['Alexandria'],
      manager: ['0001'],
      profile: ['https://museum.example/eratosthenes'],
      updated: ['2026-11-20'],
    });
  });

  test('of Active Directory: a closed or hidden account is not listed, whatever else says so', async () => {
    const user = (...lines: string[]) =>
      [
        'dn: CN=Wu\\, Chien-Shiung,OU=Staff,DC=x,DC=example',
        'objectClass: user',
        'cn: Wu, Chien-Shiung',
        ...lines,
        '',
        '',
      ].join('\n');
    const { records } = await read(
      user(
        'sAMAccountName: cwu',
        'employeeID: 7',
        'userPrincipalName: cwu@x.example',
        'department: Physics',
        'company: Columbia',
        'physicalDeliveryOfficeName: Pupin Hall',
        'whenChanged: 20261120093000.0Z',
        'userAccountControl: 512',
      ) +
        user('userAccountControl: 514') +
        user('nsAccountLock: TRUE') +
        user('msExchHideFromAddressLists: TRUE', 'extensionAttribute1: yes'),
      { extensionAttribute1: 'listed' },
    );
    expect(told(records[0])).toEqual({
      id: ['7', 'cwu'],
      name: ['Wu, Chien-Shiung'],
      email: ['cwu@x.example'],
      handles: ['cwu'],
      department: ['Physics'],
      location: ['Pupin Hall'],
      updated: ['2026-11-20'],
    });
    expect(records.slice(1).map((record) => record.values.listed)).toEqual([['no'], ['no'], ['no']]);
  });
});

describe('a manager is told by what the publisher finds people by', () => {
  const person = (dn: string, ...lines: string[]) => [`dn: ${dn}`, 'objectClass: person', ...lines, '', ''].join('\n');
  const managerOf = async (written: string, ...others: string[]) => {
    const { records } = await read(person('cn=somebody', 'cn: Somebody', `manager: ${written}`) + others.join(''));
    return records[0]?.values.manager;
  };
  test.each([
    [
      'another spelling of the name',
      'UID=Ada , OU=People,dc=X',
      person('uid=ada,ou=people,dc=x', 'uid: ada', 'employeeNumber: 12'),
      '12',
    ],
    [
      'an escaped comma',
      'cn=King\\2C Ada,dc=x',
      person('cn=King\\, Ada,dc=x', 'cn: King, Ada', 'mail: ada@x.example'),
      'ada@x.example',
    ],
    ['letters as bytes', 'cn=Zo\\C3\\AB,dc=x', person('cn=Zoë,dc=x', 'displayName: Zoë Lund'), 'Zoë Lund'],
    ['several attributes in any order', 'uid=ada+cn=Ada,dc=x', person('cn=Ada+uid=ada,dc=x', 'employeeNumber: 3'), '3'],
    ['an entry of another branch is somebody else', 'uid=ada,ou=b', person('uid=ada,ou=a', 'employeeNumber: 1'), 'ada'],
    ['no entry: the name tells', 'cn=Ada\\+Co,dc=x', '', 'Ada+Co'],
    ['no entry: a user name before a common one', 'cn=Ada+uid=al,dc=x', '', 'al'],
    ['no distinguished name at all', 'Ada Lovelace', '', 'Ada Lovelace'],
  ])('%s', async (_, written, other, expected) => {
    expect(await managerOf(written, other)).toEqual([expected]);
  });

  test('a name that tells nothing of a person is no manager', async () => {
    expect(await managerOf('ou=board,dc=x')).toEqual([]);
  });
});

describe('values as they were meant', () => {
  test.each([
    ['base64', `title:: ${base64('Leiterin für Übung')}`, 'Leiterin für Übung'],
    ['folded base64', `title:: ${base64('Leiterin').slice(0, 3)}\n ${base64('Leiterin').slice(3)}`, 'Leiterin'],
    ['a fold that keeps a space', 'title: Chief\n  of staff', 'Chief of staff'],
    ['colons and a less-than sign', 'title: a: b :: <c>', 'a: b :: <c>'],
    ['no space behind the colon', 'title:Chief', 'Chief'],
    ['a comment in between', 'description: x\n# a comment\n that is folded\ntitle: Chief', 'Chief'],
  ])('%s', async (_, lines, title) => {
    expect(await valuesOf(...lines.split('\n'))).toEqual({ title: [title] });
  });

  test.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
  ])('lines end in %s, in pieces of any size, with a byte order mark', async (_, end) => {
    const text = `\ufeffversion: 1\n\n${entry('cn: Zoë')}${entry('cn: Ada')}`.replaceAll('\n', end);
    for (const piece of [1, 2, 3, 1_000]) {
      const { records, said } = await read(text, {}, piece);
      expect([records.map(told), records.map((record) => record.line), said]).toEqual([
        [{ name: ['Zoë'] }, { name: ['Ada'] }],
        [3, 7],
        [],
      ]);
    }
  });
});

describe('each entry that cannot be read is named with its line; the others are read', () => {
  const good = entry('cn: Good');
  const changes = 'Kith reads entries and not changes to them: export the people with a search; the entry is left out.';
  test.each([
    [
      'a change',
      'dn: cn=a\nchangetype: modify\nreplace: cn\ncn: b\n-\n',
      `people.ldif:6 · the record is a change, as its "changetype" says; ${changes}`,
    ],
    [
      'a control',
      'dn: cn=a\ncontrol: 1.2.840.113556.1.4.805 true\ncn: a\n',
      `people.ldif:6 · the record is a change, as its "control" says; ${changes}`,
    ],
    ['a hyphen', 'dn: cn=a\ncn: a\n-\n', `people.ldif:7 · the record is a change, as its line "-" says; ${changes}`],
    ['no name', 'cn: a\nsn: b\n', 'people.ldif:5 · the entry does not begin with "dn:"; the entry is left out.'],
    [
      'a broken name',
      'dn:: @@\ncn: a\n',
      `people.ldif:5 · the entry's dn is not base64, as its two colons say; the entry is left out.`,
    ],
  ])('%s', async (_, bad, reason) => {
    const { records, rejected, said } = await read(`${good}${bad}\n${good}`);
    expect(records.map(told)).toEqual([{ name: ['Good'] }, { name: ['Good'] }]);
    expect([rejected, said]).toEqual([1, [reason]]);
  });

  test('an entry larger than any person', async () => {
    const { records, said } = await read(entry(...Array<string>(10_001).fill('title: x')) + good);
    expect(records.map(told)).toEqual([{ name: ['Good'] }]);
    expect(said).toEqual(['people.ldif:1 · the entry has more than 10000 values; the entry is left out.']);
  });

  test('an entry that no blank line separates is one of its own', async () => {
    const { records } = await read(`${entry('cn: A').trim()}\n${entry('cn: B')}`);
    expect(records.map(told)).toEqual([{ name: ['A'] }, { name: ['B'] }]);
  });
});

describe('what is wrong with a value costs that value', () => {
  test.each([
    [
      'in another file, which is never opened',
      'title:< file:///etc/passwd',
      'title · "file:///etc/passwd" stands in another file or on the web, which Kith does not open',
    ],
    ['not base64', 'title:: abc', 'title · "abc" is not base64, as its two colons say'],
    ['bytes that are no text', 'title:: /w==', 'title · "/w==" holds bytes that are no text in UTF-8'],
  ])('%s', async (_, line, reason) => {
    const { records, said } = await read(entry('cn: A', line));
    expect(records.map(told)).toEqual([{ name: ['A'] }]);
    expect(said).toEqual([`people.ldif:4 · ${reason}; the value is left out.`]);
  });

  test('lines that are no attributes, once an entry', async () => {
    const { records, said } = await read(entry('cn: A', 'no colon', 'ti tle: x'));
    expect(records.map(told)).toEqual([{ name: ['A'] }]);
    expect(said).toEqual([
      'people.ldif:4 · "no colon" is no attribute, nor is 1 more of the entry that begins in 1; the entry is read without it; a line that continues another begins with a space.',
    ]);
  });
});

describe('only people are read', () => {
  test('groups, units and computers are counted', async () => {
    const { records, said } = await read(
      [
        'dn: ou=people\nobjectClass: organizationalUnit\nou: people\n',
        'dn: cn=admins\nobjectClass: groupOfNames\ncn: admins\nmember: cn=a\n',
        'dn: cn=pc1\nobjectClass: person\nobjectClass: user\nobjectClass: computer\ncn: pc1\n',
        'dn: cn=bare group\ncn: bare group\nmember: cn=a\n',
        'dn: cn=Ada\ncn: Ada\nsn: Lovelace\n',
      ].join('\n'),
    );
    expect(records.map(told)).toEqual([{ name: ['Ada'], family: ['Lovelace'] }]);
    expect(said).toEqual([
      'people.ldif · note · 4 entries are of groups, units or devices and of no person; they are not read.',
    ]);
  });

  test('what a search tool writes behind the entries is none, unless it says that some are missing', async () => {
    const tail = (result: string) => `# search result\nsearch: 2\nresult: ${result}\n\n# numResponses: 2\n`;
    expect((await read(entry('cn: A') + tail('0 Success'))).said).toEqual([]);
    expect((await read(`${entry('cn: A')}ref: ldap://other.example/dc=x\n\n${tail('0 Success')}`)).said).toEqual([]);
    expect((await read(entry('cn: A') + tail('4 Size limit exceeded'))).said).toEqual([
      'people.ldif:7 · "4 Size limit exceeded" is how the search ended: the directory did not give all entries; those before it are read.',
    ]);
  });
});

test('the organisation gives its own attributes a meaning, or takes it from ours', async () => {
  const columns = { ExtensionAttribute5: 'expertise', department: 'location', title: 'ignore' } as const;
  const text = entry(
    'cn: A',
    'extensionAttribute5: Optics; Light (expert)',
    'department: Cairo',
    'title: x',
    'l: Basra',
  );
  const { records } = await read(text, columns);
  expect(told(records[0])).toEqual({
    name: ['A'],
    expertise: ['Optics', ' Light (expert)'],
    location: ['Cairo', 'Basra'],
  });
  expect(records[0]?.labels).toMatchObject({ expertise: 'extensionattribute5', location: 'department' });
});

test('an address is no user name', async () => {
  expect(await valuesOf('uid: ada@x.example')).toEqual({ id: ['ada@x.example'] });
});

test('a file without an entry, of another version, and one that is no text', async () => {
  const nobody = 'people.ldif · the file has no entry; nobody is read from it; each entry begins with "dn:".';
  expect((await read('')).said).toEqual([nobody]);
  expect((await read('version: 1\n# nothing')).said).toEqual([nobody]);
  expect((await read(`version: 2\n${entry('cn: A')}`)).said).toEqual([
    'people.ldif:1 · "2" is not the version of LDIF that Kith reads; the file is not read; export it as LDIF version 1.',
  ]);
  expect((await read(new Uint8Array([1, 0, 2, 0xff, 0, 0]))).said).toEqual([
    'people.ldif · the file is not text; export it again as LDIF in UTF-8.',
  ]);
});

test('is recognised by its beginning or its name', () => {
  expect(ldif.recognises('# comment\n continued\n\nversion: 1\n', '.txt')).toBe(true);
  expect(ldif.recognises('dn:: Y249YQ==\r\n', '')).toBe(true);
  expect(ldif.recognises('', '.ldif')).toBe(true);
  expect(ldif.recognises('dn,name\ncn=a,A', '.csv')).toBe(false);
  expect(ldif.recognises('version,name', '.csv')).toBe(false);
});
