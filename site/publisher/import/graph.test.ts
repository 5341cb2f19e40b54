import { describe, expect, test } from 'vitest';
import { faultLine } from '../report.ts';
import { graph } from './graph.ts';
import type { SourceRecord } from './record.ts';

const context = 'https://graph.microsoft.com/v1.0/$metadata#users';

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
  for await (const reading of graph.read(source, { columns: {} })) {
    if (reading.kind === 'record') records.push(reading.record);
    else said.push(`${reading.kind} ${faultLine(reading.fault)}`);
  }
  return { records, said, values: records.map(({ values }) => values) };
}

/** What a person with this profile is told to know, to want and to offer. */
async function learning(profile: object) {
  const { records, said } = await read({ displayName: 'Ada', profile });
  const [record] = records;
  return { topics: record?.topics, interests: record?.values.interests, openTo: record?.values.open_to, said };
}

describe('a user of Microsoft Graph', () => {
  test('becomes a record, field by field', async () => {
    const { records, said } = await read({
      '@odata.context': context,
      value: [
        {
          id: '87d3-lovelace',
          displayName: 'Ada Lovelace',
          givenName: 'Ada',
          surname: 'Lovelace',
          userPrincipalName: 'ada@works.example',
          mail: 'ada.lovelace@works.example',
          mailNickname: 'ada.lovelace',
          onPremisesSamAccountName: 'alovelace',
          jobTitle: 'Analyst of engines',
          department: 'Analysis',
          officeLocation: 'Room 1815',
          city: 'London',
          employeeId: '1815',
          accountEnabled: true,
          userType: 'Member',
          businessPhones: [],
          skills: ['Analytical engines', 'Poetry'],
          interests: ['Flight'],
          aboutMe: null,
          pastProjects: ['Notes on the engine'],
          manager: { '@odata.type': '#microsoft.graph.user', id: 'b', mail: 'babbage@works.example' },
        },
      ],
    });
    expect(records[0]?.values).toEqual({
      id: ['1815', '87d3-lovelace'],
      name: ['Ada Lovelace'],
      given: ['Ada'],
      family: ['Lovelace'],
      email: ['ada.lovelace@works.example', 'ada@works.example'],
      handles: ['alovelace', 'ada.lovelace'],
      title: ['Analyst of engines'],
      department: ['Analysis'],
      location: ['Room 1815', 'London'],
      manager: ['babbage@works.example'],
      expertise: ['Analytical engines', 'Poetry'],
      interests: ['Flight'],
    });
    expect(records[0]?.labels?.title).toBe('jobTitle');
    expect(said).toEqual([
      'fault users.json:1 · note · pastProjects says more of the person; Kith does not publish it.',
    ]);
  });

  test('as PowerShell writes it, with capital letters and the manager apart', async () => {
    const { values } = await read([
      {
        Id: 'a',
        DisplayName: 'Emmy Noether',
        UserPrincipalName: 'emmy@works.example',
        Manager: {
          Id: 'b',
          AdditionalProperties: { displayName: 'David Hilbert', userPrincipalName: 'dh@works.example' },
        },
      },
    ]);
    expect(values).toEqual([
      { id: ['a'], name: ['Emmy Noether'], email: ['emmy@works.example'], manager: ['dh@works.example'] },
    ]);
  });

  test('finds a manager of the same file by the number that people are kept by', async () => {
    const { values } = await read([
      { id: 'a', displayName: 'A', manager: { id: 'b', displayName: 'B' } },
      { id: 'b', displayName: 'B', employeeId: '7' },
    ]);
    expect(values.map(({ manager }) => manager)).toEqual([['7'], undefined]);
  });

  test('is not published where the account is closed, or a guest’s', async () => {
    const { said, values } = await read([
      { displayName: 'A', accountEnabled: false },
      { displayName: 'B', userType: 'Guest' },
      { displayName: 'C', accountEnabled: true, userType: 'Member' },
    ]);
    expect(values.map(({ listed }) => listed)).toEqual([['no'], ['no'], undefined]);
    expect(said).toEqual(['fault users.json:1 · note · is a guest of the organisation; guests are not published.']);
  });
});

describe('the skills of a profile', () => {
  const skill = (tags: string[], more: object = {}) => ({ displayName: 'Optics', collaborationTags: tags, ...more });

  test.each([
    ['elementary', 'foundation'],
    ['limitedWorking', 'working'],
    ['generalProfessional', 'working'],
    ['advancedProfessional', 'advanced'],
    ['expert', 'expert'],
    ['unknownFutureValue', undefined],
  ])('have a level: %s is %s', async (proficiency, level) => {
    const { topics } = await learning({ skills: [skill([], { proficiency })] });
    expect(topics?.[0]?.level).toBe(level);
  });

  test('say when, and who says so', async () => {
    const at = '2026-05-04T03:02:01Z';
    const { topics } = await learning({
      skills: [
        skill([], { lastModifiedDateTime: at, source: { type: ['Directory'] } }),
        { displayName: 'Sight', createdBy: { user: { displayName: 'Ada' }, application: null } },
      ],
    });
    expect(topics).toEqual([
      { topic: 'Optics', date: at, source: 'Directory' },
      { topic: 'Sight', source: 'self' },
    ]);
  });

  test.each([
    ['no tag: known', [], true, false, false],
    ['askMeAbout: known', ['askMeAbout'], true, false, false],
    ['ableToMentor: known, and open to mentoring', ['ableToMentor'], true, false, true],
    ['wantsToLearn: not known yet', ['wantsToLearn'], false, true, false],
    ['wantsToLearn and askMeAbout: both', ['wantsToLearn', 'askMeAbout'], true, true, false],
    ['wantsToImprove: known, and learning', ['wantsToImprove'], true, true, false],
  ])('%s', async (_name, tags, knows, wants, mentors) => {
    const { interests, openTo, topics } = await learning({ skills: [skill(tags)] });
    expect(topics?.map(({ topic }) => topic)).toEqual(knows ? ['Optics'] : undefined);
    expect(interests).toEqual(wants ? ['Optics'] : undefined);
    expect(openTo).toEqual(mentors ? ['mentoring'] : undefined);
  });

  test('and its interests: wanted, unless the person helps others with them', async () => {
    const found = await learning({ interests: [{ displayName: 'Flight' }, skill(['askMeAbout'])] });
    expect(found.interests).toEqual(['Flight']);
    expect(found.topics).toEqual([{ topic: 'Optics' }]);
  });

  test('that their owner shows to fewer people than the organisation stay private', async () => {
    const audiences = ['me', 'family', 'contacts', 'groupMembers', 'unknownFutureValue', 'somethingNew'];
    const open = ['organization', 'federatedOrganizations', 'everyone'];
    const skills = [...audiences, ...open].map((allowedAudiences) => ({
      displayName: allowedAudiences,
      allowedAudiences,
    }));
    const { said, topics } = await learning({ skills });
    expect(topics?.map(({ topic }) => topic)).toEqual(open);
    expect(said).toEqual([
      'fault users.json:1 · note · has entries that their owner shows to few people only; those entries are not read.',
    ]);
  });
});

test('a profile of its own gives name, address, position and accounts, but nothing private', async () => {
  const { values } = await read({
    '@odata.context': "https://graph.microsoft.com/beta/$metadata#users('a')/profile/$entity",
    id: 'a',
    names: [
      {
        displayName: 'Marie Curie',
        first: 'Marie',
        last: 'Curie',
        maiden: 'Skłodowska',
        allowedAudiences: 'organization',
      },
    ],
    emails: [
      { address: 'marie@home.example', type: 'personal' },
      { address: 'secret@works.example', type: 'work', allowedAudiences: 'me' },
      { address: 'marie@works.example', type: 'work' },
    ],
    positions: [
      { isCurrent: false, detail: { jobTitle: 'Governess' } },
      {
        isCurrent: true,
        detail: { jobTitle: 'Physicist', company: { department: 'Radiation', officeLocation: 'Paris' } },
      },
    ],
    webAccounts: [{ userId: 'mcurie', service: { name: 'GitHub' } }],
  });
  expect(values).toEqual([
    {
      id: ['a'],
      name: ['Marie Curie'],
      given: ['Marie'],
      family: ['Curie'],
      aliases: ['Skłodowska'],
      email: ['marie@works.example'],
      title: ['Physicist'],
      department: ['Radiation'],
      location: ['Paris'],
      handles: ['mcurie'],
    },
  ]);
});

describe('what is in the file but no user', () => {
  test('is passed over with a note, or rejected', async () => {
    const { records, said } = await read([
      { '@odata.type': '#microsoft.graph.group', displayName: 'Engines' },
      { '@removed': { reason: 'deleted' }, id: 'x' },
      { error: { code: 'InvalidAuthenticationToken' } },
      { id: 'only' },
    ]);
    expect(records).toEqual([]);
    expect(said).toEqual([
      'rejected users.json:1 · is an error answer of Microsoft Graph, not a user; the record is left out.',
      'rejected users.json:1 · is not a user of Microsoft Graph: it has no name and no address; the record is left out.',
      'fault users.json:1 · note · is of the type "#microsoft.graph.group", not a user; it is not read.',
      'fault users.json:1 · note · tells of a user who was removed; it is not read.',
    ]);
  });

  test('a last page that names another one asks for it', async () => {
    const page = (next: object, name: string) => ({ ...next, value: [{ displayName: name }] });
    const next = { '@odata.nextLink': `${context}?$skiptoken=1` };
    expect((await read([page(next, 'A'), page({}, 'B')])).said).toEqual([]);
    expect((await read([page({}, 'A'), page(next, 'B')])).said).toEqual([
      'fault users.json · warning · the last page of users names another one (@odata.nextLink); fetch the other pages too, and give all of them.',
    ]);
  });
});

test('a Graph file is recognised, and no other JSON is', () => {
  expect(graph.recognises(`{"@odata.context":"${context}","value":[]}`, '.json')).toBe(true);
  expect(graph.recognises('[\r\n  {\r\n    "UserPrincipalName":  "a@b"', '.json')).toBe(true);
  expect(graph.recognises('{"@context":"https://schema.org"}', '.json')).toBe(false);
  expect(graph.recognises('"userPrincipalName","mail"\n', '.csv')).toBe(false);
});
