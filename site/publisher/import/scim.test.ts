import { describe, expect, test } from 'vitest';
import { faultLine } from '../report.ts';
import type { SourceRecord } from './record.ts';
import { scim } from './scim.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const kith = 'urn:ietf:params:scim:schemas:extension:kith:2.0:User';

/** The records of a file that holds this, and what is said of it. */
async function read(content: unknown) {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const source = {
    file: 'users.json',
    async *bytes() {
      yield bytes;
    },
  };
  const records: SourceRecord[] = [];
  const said: string[] = [];
  for await (const reading of scim.read(source, { columns: {} })) {
    if (reading.kind === 'record') records.push(reading.record);
    else said.push(`${reading.kind} ${faultLine(reading.fault)}`);
  }
  return { records, said, values: records.map(({ values }) => values) };
}

const managersOf = async (...users: object[]) =>
  (await read({ Resources: users })).values.map(({ manager }) => manager);

describe('a user as RFC 7643 has one', () => {
  test('becomes a record, field by field, with the names that SCIM gives them', async () => {
    const { records, said } = await read({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 1,
      Resources: [
        {
          schemas: [core, enterprise],
          id: '7f1c-lovelace',
          externalId: 'ada.from.somewhere',
          userName: 'alovelace',
          name: {
            formatted: 'Countess Augusta Ada King, of Lovelace',
            familyName: 'Lovelace',
            givenName: 'Augusta Ada',
            middleName: 'King',
            honorificPrefix: 'Countess',
          },
          displayName: 'Ada Lovelace',
          nickName: 'Ada',
          profileUrl: 'https://people.example/ada',
          emails: [
            { value: 'ada@home.example', type: 'home', primary: true },
            { value: 'ada.other@engines.example', type: 'other' },
            { value: 'ada@engines.example', type: 'work' },
          ],
          addresses: [
            { type: 'home', locality: 'Ockham' },
            { type: 'work', locality: 'London', country: 'GB' },
          ],
          photos: [{ value: 'https://people.example/ada.png', type: 'photo' }],
          title: 'Analyst of engines',
          preferredLanguage: 'en-GB',
          timezone: 'Europe/London',
          active: true,
          meta: { resourceType: 'User', lastModified: '2026-03-01T10:00:00Z' },
          [enterprise]: {
            employeeNumber: '1815',
            department: 'Analysis',
            division: 'Engines',
            organization: 'Example Works',
            costCenter: '42',
            manager: { value: 'unknown-here', $ref: '../Users/unknown-here', displayName: 'Charles Babbage' },
          },
        },
      ],
    });
    expect(records).toEqual([
      {
        line: 1,
        values: {
          id: ['1815', '7f1c-lovelace'],
          name: ['Ada Lovelace'],
          given: ['Augusta Ada'],
          family: ['Lovelace'],
          preferred: ['Ada'],
          email: ['ada@engines.example', 'ada.other@engines.example'],
          handles: ['alovelace'],
          location: ['London'],
          title: ['Analyst of engines'],
          timezone: ['Europe/London'],
          profile: ['https://people.example/ada'],
          department: ['Analysis', 'Engines'],
          manager: ['Charles Babbage'],
          updated: ['2026-03-01T10:00:00Z'],
        },
        labels: {
          id: 'employeeNumber',
          name: 'displayName',
          given: 'name.givenName',
          family: 'name.familyName',
          preferred: 'nickName',
          email: 'emails.value',
          handles: 'userName',
          location: 'addresses.locality',
          title: 'title',
          timezone: 'timezone',
          profile: 'profileUrl',
          department: 'department',
          manager: 'manager',
          updated: 'meta.lastModified',
        },
      },
    ]);
    expect(said).toEqual(['fault users.json:1 · note · has a private e-mail address; private addresses are not read.']);
  });

  test('whatever case its attributes are written in', async () => {
    const { values } = await read({
      SCHEMAS: [core],
      USERNAME: 'emmy',
      Name: { GIVENNAME: 'Emmy', familyname: 'Noether' },
      [enterprise.toUpperCase()]: { DEPARTMENT: 'Algebra' },
    });
    expect(values).toEqual([{ given: ['Emmy'], family: ['Noether'], handles: ['emmy'], department: ['Algebra'] }]);
  });

  test('who signs in with an address is reached there, and has no handle', async () => {
    const { values } = await read({ userName: 'emmy@x.example', name: { formatted: 'Emmy Noether' } });
    expect(values).toEqual([{ name: ['Emmy Noether'], email: ['emmy@x.example'] }]);
  });

  test('a display name that is but the user name is no name', async () => {
    const { values } = await read({
      userName: 'en1',
      displayName: 'en1',
      name: { givenName: 'Emmy', familyName: 'Noether' },
    });
    expect(values[0]?.name).toBeUndefined();
  });

  test('who is not active is not published; who is active is not listed against another source', async () => {
    const { values } = await read([
      { userName: 'a', active: false },
      { userName: 'b', active: 'False' },
      { userName: 'c', active: 'perhaps' },
      { userName: 'd', active: true },
    ]);
    expect(values.map(({ listed }) => listed)).toEqual([['no'], ['no'], ['no'], undefined]);
  });

  test('values that systems write as plain texts', async () => {
    const { values } = await read({ userName: 'a', emails: 'a@x.example', addresses: 'London' });
    expect(values).toEqual([{ handles: ['a'], email: ['a@x.example'] }]);
  });
});

describe('a manager is found', () => {
  const user = (id: string, more: object, employeeNumber?: string) => ({
    id,
    userName: id,
    [enterprise]: { ...more, ...(employeeNumber === undefined ? {} : { employeeNumber }) },
  });
  const boss = user('scim-1', {}, '1001');

  test.each([
    ['SCIM id, where people are kept by employee number', { manager: { value: 'scim-1', displayName: 'B' } }, '1001'],
    ['reference alone', { manager: { $ref: 'https://x.example/scim/v2/Users/scim-1' } }, '1001'],
    ['employee number', { manager: { value: '1001' } }, '1001'],
    ['plain text', { manager: 'scim-1' }, '1001'],
    ['name, where the file does not hold them', { manager: { value: 'scim-9', displayName: 'Émilie' } }, 'Émilie'],
    ['id, where nothing else is said', { manager: { value: '2002' } }, '2002'],
  ])('by %s', async (_name, more, manager) => {
    expect(await managersOf(user('scim-2', more), boss)).toEqual([[manager], undefined]);
  });

  test('by SCIM id, where nobody has a number', async () => {
    const report = user('scim-2', { manager: { value: 'scim-3' } });
    expect(await managersOf(report, user('scim-3', {}))).toEqual([['scim-3'], undefined]);
  });

  test('by external id, as some clients send it', async () => {
    const report = user('scim-2', { manager: { value: 'boss-at-client' } });
    expect(await managersOf({ ...boss, externalId: 'boss-at-client' }, report)).toEqual([undefined, ['1001']]);
  });
});

describe('the extension for expertise', () => {
  test('tells what people know, want to learn and are open to', async () => {
    const { records } = await read({
      schemas: [core, kith],
      userName: 'ada',
      [kith]: {
        expertise: [
          { value: 'Analytical engines', level: 'Expert', date: '2026-01-31', evidence: ['https://x.example/notes'] },
          { value: 'Bernoulli numbers' },
          'Poetry',
        ],
        interests: ['Flight', { value: 'Music theory' }],
        openTo: [{ kind: 'mentoring', places: 2 }, { kind: 'coaching' }, 'peer-learning'],
        availability: 'limited',
        pronouns: 'she/her',
        aliases: ['Ada King', { value: 'Ada Byron' }],
        listed: true,
      },
    });
    expect(records[0]?.topics).toEqual([
      { topic: 'Analytical engines', level: 'expert', date: '2026-01-31', evidence: ['https://x.example/notes'] },
      { topic: 'Bernoulli numbers' },
      { topic: 'Poetry' },
    ]);
    expect(records[0]?.values).toEqual({
      handles: ['ada'],
      interests: ['Flight', 'Music theory'],
      open_to: ['mentoring (2)', 'coaching', 'peer-learning'],
      availability: ['limited'],
      pronouns: ['she/her'],
      aliases: ['Ada King', 'Ada Byron'],
      listed: ['true'],
    });
  });

  test('lets people opt out, and nothing lists them again', async () => {
    const { values } = await read({ userName: 'ada', active: true, [kith]: { listed: false } });
    expect(values[0]?.listed).toEqual(['no']);
    const inactive = await read({ userName: 'ada', active: false, [kith]: { listed: true } });
    expect(inactive.values[0]?.listed).toEqual(['no']);
  });
});

describe('what is in the file but no user', () => {
  test('groups are passed over with one note, what nobody knows is rejected', async () => {
    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Engines' };
    const error = { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' };
    const { records, said } = await read([group, group, { userName: 'ada' }, error]);
    expect(records).toHaveLength(1);
    expect(said).toEqual([
      'rejected users.json:1 · is not a SCIM user: it has no userName, and no schemas that say so; the record is left out.',
      'fault users.json:1 · note · is a group, not a person (2 times in this file, first here); groups are not read.',
    ]);
  });

  test('a schema of somebody else is noted once', async () => {
    const user = {
      schemas: [core, 'urn:example:2.0:Badge'],
      userName: 'a',
      'urn:example:2.0:Badge': { colour: 'red' },
    };
    const { said } = await read([user, user]);
    expect(said).toEqual([
      'fault users.json:1 · note · the schema "urn:example:2.0:badge" means nothing to Kith (2 times in this file, first here); it is not read.',
    ]);
  });

  test('a list that says it is longer than the file asks for the other pages', async () => {
    const { said } = await read({ totalResults: 250, itemsPerPage: 1, Resources: [{ userName: 'a' }] });
    expect(said).toEqual([
      'fault users.json · warning · the list says that there are 250 resources, the file has 1; ask for the other pages too (startIndex), and give all of them.',
    ]);
  });
});

test('a SCIM file is recognised, and no other JSON is', () => {
  expect(scim.recognises(`{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"]}`, '.json')).toBe(true);
  expect(scim.recognises(`\n[ {"schemas":["URN:ietf:params:scim:schemas:core:2.0:User"]}`, '.txt')).toBe(true);
  expect(scim.recognises('{"@context":"https://schema.org"}', '.json')).toBe(false);
  expect(scim.recognises('id,name\n1,urn:ietf:params:scim:', '.csv')).toBe(false);
});
