import { describe, expect, test } from 'vitest';
import { readFile, told } from '../../../site/publisher/import/folded/read-file.ts';
import { ldif } from '../../../site/publisher/import/ldif/ldif.ts';
import { scim } from '../../../site/publisher/import/scim.ts';
import { vcard } from '../../../site/publisher/import/vcard/vcard.ts';

/** The examples of the standards, with people of the past in the places of theirs. */
const base64 = (text: string) => Buffer.from(text).toString('base64');

const read = (format: typeof ldif, lines: readonly string[], end: string) =>
  readFile(format, 'people', lines.join(end), {}, 50);

describe('the examples of RFC 2849 (LDIF)', () => {
  const readLdif = (...lines: string[]) => read(ldif, ['version: 1', ...lines, ''], '\n');
  const barbara = [
    'dn: cn=Mary Somerville, ou=Natural Philosophy, dc=letters, dc=example',
    'objectclass: top',
    'objectclass: person',
    'objectclass: organizationalPerson',
    'cn: Mary Somerville',
    'cn: Mary F Somerville',
    'cn: Molly Somerville',
    'sn: Somerville',
    'uid: msomerville',
    'telephonenumber: +44 131 555 1212',
  ];

  test('1: a simple file with two entries', async () => {
    const { records, said } = await readLdif(
      ...barbara,
      'description: Sails with great joy.',
      '',
      'dn: cn=William Somerville, ou=Medicine, dc=letters, dc=example',
      'objectclass: top',
      'objectclass: person',
      'objectclass: organizationalPerson',
      'cn: William Somerville',
      'sn: Somerville',
      'telephonenumber: +44 131 555 1212',
    );
    expect(said).toEqual([]);
    expect(records.map((record) => [record.line, told(record)])).toEqual([
      [
        2,
        {
          id: ['msomerville'],
          handles: ['msomerville'],
          name: ['Mary Somerville'],
          family: ['Somerville'],
          aliases: ['Mary F Somerville', 'Molly Somerville'],
        },
      ],
      [14, { name: ['William Somerville'], family: ['Somerville'] }],
    ]);
  });

  test('2: a folded value', async () => {
    const { records, said } = await readLdif(
      ...barbara,
      'title:Writes of the connexion of the physical sci',
      ' ences',
      '  and of much more.',
    );
    expect([said, told(records[0]).title]).toEqual([
      [],
      ['Writes of the connexion of the physical sciences and of much more.'],
    ]);
  });

  test('3: a value in base64', async () => {
    const { records, said } = await readLdif(...barbara, `title:: ${base64('What a careful reader you are!\r')}`);
    expect([said, told(records[0]).title]).toEqual([[], ['What a careful reader you are!\r']]);
  });

  test('4: UTF-8 in base64, with language and phonetic options; the unit is nobody', async () => {
    const { records, said } = await readLdif(
      '# dn:: ou=天文方,o=Letters',
      `dn:: ${base64('ou=天文方,o=Letters')}`,
      'objectclass: top',
      'objectclass: organizationalUnit',
      `ou:: ${base64('天文方')}`,
      `ou;lang-ja:: ${base64('天文方')}`,
      `ou;lang-ja;phonetic:: ${base64('てんもんかた')}`,
      'ou;lang-en: Astronomers',
      'description: Japanese office',
      '',
      '# dn:: uid=inotadataka,ou=天文方,o=Letters',
      `dn:: ${base64('uid=inotadataka,ou=天文方,o=Letters')}`,
      'userpassword: {SHA}O3HSv1MusyL4kTjP+HKI5uxuNoM=',
      'objectclass: top',
      'objectclass: person',
      'objectclass: organizationalPerson',
      'objectclass: inetOrgPerson',
      'uid: inotadataka',
      'mail: inotadataka@letters.example',
      `givenname;lang-ja:: ${base64('忠敬')}`,
      `sn;lang-ja:: ${base64('伊能')}`,
      `cn;lang-ja:: ${base64('伊能 忠敬')}`,
      `title;lang-ja:: ${base64('天文方 測量')}`,
      'preferredlanguage: ja',
      `givenname:: ${base64('忠敬')}`,
      `sn:: ${base64('伊能')}`,
      `cn:: ${base64('伊能 忠敬')}`,
      `givenname;lang-ja;phonetic:: ${base64('ただたか')}`,
      'givenname;lang-en: Tadataka',
      'sn;lang-en: Ino',
      'cn;lang-en: Tadataka Ino',
      'title;lang-en: Survey, Director',
    );
    expect(said).toEqual([
      'people · note · 1 entry is of groups, units or devices and of no person; they are not read.',
    ]);
    expect(told(records[0])).toMatchObject({
      email: ['inotadataka@letters.example'],
      name: ['伊能 忠敬'],
      aliases: ['伊能 忠敬', 'Tadataka Ino'],
      title: ['天文方 測量', 'Survey, Director'],
    });
  });

  test('5: a value that is a reference to a file is not opened', async () => {
    const { records, said } = await readLdif(
      ...barbara,
      'jpegphoto:< file:///usr/local/directory/photos/mary.jpg',
      'title:< file:///etc/passwd',
    );
    expect(told(records[0]).title).toBeUndefined();
    expect(said).toEqual([
      'people:13 · title · "file:///etc/passwd" stands in another file or on the web, which Kith does not open; the value is left out.',
    ]);
  });

  test('6 and 7: change records, with and without a control, are each refused with the reason', async () => {
    const dn = 'dn: cn=Paul Erman, ou=Physics, dc=letters, dc=example';
    const { records, rejected, said } = await readLdif(
      '# Add a new entry',
      ...[dn, 'changetype: add', 'objectclass: top', 'objectclass: person', 'cn: Paul Erman', 'sn: Erman', ''],
      '# Delete an existing entry',
      ...[dn, 'changetype: delete', ''],
      "# Modify an entry's relative distinguished name",
      ...[dn, 'changetype: modrdn', 'newrdn: cn=Paula Erman', 'deleteoldrdn: 1', ''],
      '# Modify an entry: add an additional value, delete another',
      ...[dn, 'changetype: modify', 'add: postaladdress', 'postaladdress: 123 Anystreet $ Berlin', '-', ''],
      '# Delete an entry, with a control',
      ...[dn, 'control: 1.2.840.113556.1.4.805 true', 'changetype: delete'],
    );
    expect([records, rejected]).toEqual([[], 5]);
    expect(said.map((line) => line.replace(/;.*/, ''))).toEqual([
      ...[4, 12, 16, 22].map((line) => `people:${line} · the record is a change, as its "changetype" says`),
      'people:29 · the record is a change, as its "control" says',
    ]);
  });
});

describe('the examples of RFC 6350, RFC 6715 and RFC 2426 (vCard)', () => {
  const readCard = (...lines: string[]) => read(vcard, ['BEGIN:VCARD', ...lines, 'END:VCARD', ''], '\r\n');

  test('RFC 6350, section 8: the author of the standard', async () => {
    const { records, said } = await readCard(
      'VERSION:4.0',
      'FN:Joseph Fourier',
      'N:Fourier;Joseph;;;ing. jr,M.Sc.',
      'BDAY:--0321',
      'ANNIVERSARY:18090808T1430-0500',
      'GENDER:M',
      'LANG;PREF=1:fr',
      'LANG;PREF=2:en',
      'ORG;TYPE=work:Viagenie',
      'ADR;TYPE=work:;Suite D2-630;2875 Laurier;',
      ' Grenoble;Isère;38000;France',
      'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+33-418-656-9254;ext=102',
      'TEL;VALUE=uri;TYPE="work,cell,voice,video,text":tel:+33-418-262-6501',
      'EMAIL;TYPE=work:joseph.fourier@letters.example',
      'GEO;TYPE=work:geo:45.188,5.724',
      'KEY;TYPE=work;VALUE=uri:',
      ' http://letters.example/fourier.asc',
      'TZ:-0500',
      'URL;TYPE=home:http://fourier.example',
    );
    expect(said).toEqual([]);
    expect(told(records[0])).toEqual({
      name: ['Joseph Fourier'],
      given: ['Joseph'],
      family: ['Fourier'],
      email: ['joseph.fourier@letters.example'],
      location: ['Grenoble'],
    });
  });

  test('RFC 6715: expertise by level and index, interests, hobbies, the page of the directory', async () => {
    const { records, said } = await readCard(
      'VERSION:4.0',
      'FN:Shen Kuo',
      'EXPERTISE;LEVEL=beginner;INDEX=2:chinese literature',
      'EXPERTISE;INDEX=1;LEVEL=expert:chemistry',
      'HOBBY;INDEX=1;LEVEL=high:reading',
      'HOBBY;INDEX=2;LEVEL=high:sewing',
      'INTEREST;INDEX=1;LEVEL=medium:r&b music',
      'INTEREST;INDEX=2;LEVEL=high:rock ’n’ roll music',
      'ORG-DIRECTORY;INDEX=1:https://directory.mycompany.example.com',
      'ORG-DIRECTORY;PREF=1:ldap://ldap.tech.example/o=Example%20Tech,ou=Engineering',
    );
    expect(said).toEqual([]);
    expect(records[0]?.topics).toEqual([
      { topic: 'chemistry', level: 'expert' },
      { topic: 'chinese literature', level: 'foundation' },
    ]);
    expect(told(records[0])).toMatchObject({ profile: ['https://directory.mycompany.example.com'] });
  });

  test('RFC 2426, section 7: the authors of vCard 3', async () => {
    const { records, said } = await readCard(
      'VERSION:3.0',
      'FN:Franz Dawson',
      'ORG:Lotus Works',
      'ADR;TYPE=WORK,POSTAL,PARCEL:;;6544 Battleford Drive',
      ' ;Raleigh;NC;27613-3502;U.S.A.',
      'TEL;TYPE=VOICE,MSG,WORK:+1-919-676-9515',
      'TEL;TYPE=FAX,WORK:+1-919-676-9564',
      'EMAIL;TYPE=INTERNET,PREF:franz_dawson@lotus.example',
      'EMAIL;TYPE=INTERNET:fdawson@earthlink.example',
      'URL:http://home.earthlink.example/~fdawson',
    );
    expect(said).toEqual([]);
    expect(told(records[0])).toMatchObject({
      name: ['Franz Dawson'],
      email: ['franz_dawson@lotus.example', 'fdawson@earthlink.example'],
      location: ['Raleigh'],
    });
  });
});

describe('the examples of RFC 7643 and RFC 7644 (SCIM 2.0)', () => {
  const readScim = (document: object) => read(scim, JSON.stringify(document, null, 2).split('\n'), '\n');
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const full = {
    schemas: [...schemas, enterprise],
    id: '2819c223-7f76-453a-919d-413861904646',
    externalId: '701984',
    userName: 'msomerville@letters.example',
    name: {
      formatted: 'Ms. Mary F Somerville, III',
      familyName: 'Somerville',
      givenName: 'Mary',
      middleName: 'Fairfax',
      honorificPrefix: 'Ms.',
      honorificSuffix: 'III',
    },
    displayName: 'Molly Somerville',
    nickName: 'Molly',
    profileUrl: 'https://login.letters.example/msomerville',
    emails: [
      { value: 'msomerville@letters.example', type: 'work', primary: true },
      { value: 'molly@home.example', type: 'home' },
    ],
    addresses: [
      {
        type: 'work',
        streetAddress: '100 Universal City Plaza',
        locality: 'Hollywood',
        region: 'CA',
        country: 'USA',
        primary: true,
      },
      { type: 'home', streetAddress: '456 Hollywood Blvd', locality: 'Burntisland', region: 'CA' },
    ],
    phoneNumbers: [{ value: '555-555-5555', type: 'work' }],
    ims: [{ value: 'someaimhandle', type: 'aim' }],
    photos: [{ value: 'https://photos.example.com/profilephoto/72930000000Ccne/F', type: 'photo' }],
    userType: 'Employee',
    title: 'Tour Guide',
    preferredLanguage: 'en-US',
    locale: 'en-US',
    timezone: 'America/Los_Angeles',
    active: true,
    password: 't1meMa$heen',
    groups: [{ value: 'e9e30dba-f08f-4109-8486-d5c6a331660a', display: 'Tour Guides' }],
    x509Certificates: [{ value: 'MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAwTjELMAkGA1UEBhMCVVMx' }],
    [enterprise]: {
      employeeNumber: '701984',
      costCenter: '4130',
      organization: 'Universal Studios',
      division: 'Theme Park',
      department: 'Tour Operations',
      manager: {
        value: '26118915-6090-4610-87e4-49d8ca9f808d',
        $ref: '../Users/26118915-6090-4610-87e4-49d8ca9f808d',
        displayName: 'John Smith',
      },
    },
    meta: { resourceType: 'User', created: '2010-01-23T04:56:22Z', lastModified: '2011-05-13T04:42:34Z' },
  };

  test('RFC 7643, section 8.3: the enterprise user, and nothing of her home', async () => {
    const { records, said } = await readScim(full);
    expect(said).toEqual(['people:1 · note · has a private e-mail address; private addresses are not read.']);
    expect(told(records[0])).toEqual({
      id: ['701984', '2819c223-7f76-453a-919d-413861904646'],
      name: ['Molly Somerville'],
      given: ['Mary'],
      family: ['Somerville'],
      preferred: ['Molly'],
      // The user name is an address as well.
      email: ['msomerville@letters.example', 'msomerville@letters.example'],
      title: ['Tour Guide'],
      department: ['Tour Operations', 'Theme Park'],
      location: ['Hollywood'],
      timezone: ['America/Los_Angeles'],
      manager: ['John Smith'],
      profile: ['https://login.letters.example/msomerville'],
      updated: ['2011-05-13T04:42:34Z'],
    });
    expect(JSON.stringify(records)).not.toMatch(/home\.example|Burntisland|t1meMa|555-555/);
  });

  test('RFC 7643, section 8.1: the least that a user may be', async () => {
    const { records, rejected } = await readScim({
      schemas,
      id: '2819c223-7f76-453a-919d-413861904646',
      userName: 'msomerville@letters.example',
      meta: {
        resourceType: 'User',
        location: 'https://letters.example/v2/Users/2819c223',
        version: 'W/"3694e05e9dff590"',
      },
    });
    expect([records.length, rejected]).toEqual([1, 0]);
    expect(told(records[0])).toMatchObject({ email: ['msomerville@letters.example'] });
  });

  test('RFC 7644, section 3.4.2: an answer to a query', async () => {
    const { records, said } = await readScim({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 2,
      Resources: [
        { id: '2819c223-7f76-453a-919d-413861904646', userName: 'msomerville' },
        { id: 'c75ad752-64ae-4823-840d-ffa80929976c', userName: 'wsomerville' },
      ],
    });
    expect([said, records.map((record) => told(record).handles)]).toEqual([[], [['msomerville'], ['wsomerville']]]);
  });

  test('RFC 7643, section 8.4: a group is nobody', async () => {
    const { records, said } = await readScim({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      id: 'e9e30dba-f08f-4109-8486-d5c6a331660a',
      displayName: 'Tour Guides',
      members: [{ value: '2819c223-7f76-453a-919d-413861904646', display: 'Molly Somerville' }],
    });
    expect(records).toEqual([]);
    expect(said).toEqual(['people:1 · note · is a group, not a person; groups are not read.']);
  });
});
