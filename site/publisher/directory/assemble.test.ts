import { personSchema } from '@kith/shared/person/person';
import { describe, expect, test } from 'vitest';
import { createFaultLog } from '../faults.ts';
import { csv } from '../import/csv.ts';
import type { SourceFile } from '../import/format.ts';
import { faultLine } from '../report.ts';
import { assemble } from './assemble.ts';
import { peopleIn } from './directory.ts';
import { readOptOuts } from './opt-out.ts';

const conceptOf = (topic: string) => (topic === 'Optics' ? 'optics' : undefined);

const sourceOf = (text: string, index: number): SourceFile => ({
  file: `people${index || ''}.csv`,
  async *bytes() {
    yield new TextEncoder().encode(text);
  },
});

async function read(...texts: string[]) {
  const log = createFaultLog();
  const directory = await assemble(
    texts.map((text, index) => ({ source: sourceOf(text, index), format: csv })),
    {
      faults: log,
      options: { columns: {} },
      conceptOf,
      mergeBy: 'email',
      precedence: {},
      optOuts: readOptOuts([]),
      folder: '/nowhere',
    },
  );
  const people = [...directory.shards(1)].flatMap(peopleIn);
  const faults = log.list();
  const { leftOut, repeated, unlisted } = directory;
  return { people, faults, leftOut, repeated, unlisted, said: faults.map(faultLine), ids: people.map(({ id }) => id) };
}

describe('a whole row', () => {
  test('becomes a person as the feed carries one', async () => {
    const { people, said } = await read(
      'id,name,aliases,email,handles,title,timezone,expertise,evidence,interests,open_to,availability,profile,updated\n' +
        'e1,Ibn al-Haytham,Alhazen;ابن الهيثم,ibn@x.example,@ibn,"Chair; Light",Africa/Cairo,"Optics (expert);Sight","Optics = https://x.example/o",Geometry,Mentor (1);peer,limited,https://x.example/ibn,1.3.2026\n',
    );
    expect(said).toEqual([]);
    expect(people).toEqual([
      {
        id: 'e1',
        name: { display: 'Ibn al-Haytham', aliases: ['Alhazen', 'ابن الهيثم'] },
        email: 'ibn@x.example',
        handles: ['ibn'],
        title: 'Chair; Light',
        timeZone: 'Africa/Cairo',
        expertise: [
          { topic: 'Optics', concept: 'optics', level: 'expert', source: 'import', evidence: ['https://x.example/o'] },
          { topic: 'Sight', source: 'import' },
        ],
        interests: [{ topic: 'Geometry' }],
        openTo: [{ kind: 'mentoring', places: 1 }, { kind: 'peer-learning' }],
        availability: 'limited',
        profileUrl: 'https://x.example/ibn',
        updated: '2026-03-01',
      },
    ]);
    expect(people.every((person) => personSchema.safeParse(person).success)).toBe(true);
  });
});

describe('a field that is wrong is named with its line; the person is published without it', () => {
  test.each([
    [
      'email',
      'anna(at)x',
      'people.csv:2 · email · "anna(at)x" is not an e-mail address; the person is published without it.',
    ],
    [
      'Zeitzone',
      'Berlin',
      'people.csv:2 · Zeitzone · "Berlin" is not a time zone like Europe/London; the person is published without it.',
    ],
    [
      'updated',
      '11/23/2026',
      'people.csv:2 · updated · "11/23/2026" is not a date like 2026-11-23 or 23.11.2026; the person is published without it.',
    ],
    [
      'profile',
      'http://x.example',
      'people.csv:2 · profile · "http://x.example" is not an https address; the person is published without it.',
    ],
    [
      'profile',
      'javascript:alert(1)',
      'people.csv:2 · profile · "javascript:alert(1)" is not an https address; the person is published without it.',
    ],
    [
      'availability',
      'sometimes',
      'people.csv:2 · availability · "sometimes" is none of open, limited, unavailable; the person is published without it.',
    ],
    [
      'manager',
      'Nobody Known',
      'people.csv:2 · manager · "Nobody Known" is nobody of this directory: no id, e-mail address or name; the person is published without manager.',
    ],
  ])('%s %s', async (column, value, sentence) => {
    const { ids, said } = await read(`id,name,${column}\n1,Ada Lovelace,${value}\n`);
    expect(said).toEqual([sentence]);
    expect(ids).toEqual(['1']);
  });

  test('of a list only the wrong value goes', async () => {
    const long = 'x'.repeat(201);
    const { people, said } = await read(
      `id,name,expertise,handles,open_to\n1,Ada,Optics;${long};Sight,ada;a b,golf;coach (x)\n`,
    );
    expect(people[0]?.expertise.map((item) => item.topic)).toEqual(['Optics', 'Sight']);
    expect(people[0]?.handles).toEqual(['ada']);
    expect(people[0]?.openTo).toEqual([{ kind: 'coaching' }]);
    expect(said).toHaveLength(4);
  });

  test('more topics than a card can hold are cut, and said to be', async () => {
    const topics = Array.from({ length: 205 }, (_, index) => `Topic ${index}`).join(';');
    const { people, said } = await read(`id,name,expertise\n1,Ada,${topics}\n`);
    expect(people[0]?.expertise).toHaveLength(200);
    expect(said[0]).toContain('are 205 values, 200 is the most; those after are left out.');
  });
});

describe('a row that cannot be a person is left out, the others are published', () => {
  test('with the exact line after a field of several lines', async () => {
    const { ids, leftOut, said } = await read(
      'id,name,title\n1,Ada,"Analyst,\nfirst"\n2,,Nobody\n3,Emmy,x,extra\n4,Lise,\n',
    );
    expect(ids).toEqual(['1', '4']);
    expect(leftOut).toBe(2);
    expect(said).toEqual([
      'people.csv:4 · name · "2" has no name; the row is left out.',
      'people.csv:5 · the row has 4 cells, the header has 3; the row is left out; a value that holds the delimiter needs quotation marks round it.',
    ]);
  });

  test('a missing quotation mark does not publish a person made of several rows', async () => {
    const { ids, said } = await read('id,name,title\n1,"Ada,x\n2,Emmy,"y\n3,Lise,z\n');
    expect(ids).toEqual(['3']);
    expect(said.join()).toContain('people.csv:2 ·');
  });

  test('a short row is published and pointed out', async () => {
    const { ids, said } = await read('id,name,title\n1,Ada\n');
    expect(ids).toEqual(['1']);
    expect(said[0]).toContain('warning');
  });
});

describe('ids', () => {
  test('come from the e-mail address, the user name or the name where the source has none', async () => {
    const { ids } = await read('name,email,handle\nAda Lovelace,Ada@x.example,\nEmmy Noether,,emmy\nLise Meitner,,\n');
    expect(ids).toEqual(['ada@x.example', 'emmy', 'lise-meitner']);
  });

  test('two people of one name are two people', async () => {
    expect((await read('name,title\nJohn Smith,Chemist\nJohn Smith,Physicist\n')).ids).toEqual([
      'john-smith',
      'john-smith-2',
    ]);
  });

  test('one id for two people leaves the second out and says where the first is', async () => {
    const { ids, people, said } = await read('id,name\n7,Ada\n', 'id,name\n7,Emmy\n');
    expect(ids).toEqual(['7']);
    expect(people[0]?.name.display).toBe('Ada');
    expect(said).toEqual([
      'people1.csv:2 · id · "7" is the id of Ada in people.csv:2 too; the row is left out; --merge-by id would join the two.',
    ]);
  });

  test('the same row twice is one person and no error', async () => {
    const { faults, ids, leftOut, repeated } = await read('id,name\n7,Ada\n7,Ada\n');
    expect([ids, leftOut, repeated, faults[0]?.severity]).toEqual([['7'], 0, 1, 'note']);
  });

  test('with a space in it an id is not taken', async () => {
    const { ids, said } = await read('id,name\nE 1,Ada Lovelace\n');
    expect(ids).toEqual(['ada-lovelace']);
    expect(said[0]).toContain('"E 1" is not an id');
  });
});

describe('managers', () => {
  test.each(['9', 'EMMY@x.example', 'emmy noether', 'Amalie Noether'])('are found by %s', async (manager) => {
    const { people, said } = await read(
      `id,name,aliases,email,manager\n1,Ada,,,${manager}\n9,Emmy Noether,Amalie Noether,emmy@x.example,\n`,
    );
    expect(said).toEqual([]);
    expect(people[0]?.manager).toBe('9');
  });

  test('a name that two people bear is not guessed', async () => {
    const { people, said } = await read('id,name,manager\n1,Ada,John Smith\n2,John Smith,\n3,John Smith,\n');
    expect(people[0]?.manager).toBeUndefined();
    expect(said[0]).toContain('is the name of 2 people');
  });

  test('nobody manages themselves', async () => {
    const { people, said } = await read('id,name,manager\n1,Ada,1\n');
    expect([people[0]?.manager, said]).toEqual([undefined, []]);
  });
});

describe('who is not to be listed', () => {
  test('is nowhere in the directory, not even as a manager', async () => {
    const { faults, people, unlisted } = await read('id,name,manager,Consent\n1,Ada,2,yes\n2,Emmy,,no\n3,Lise,,\n');
    expect(people.map((person) => person.name.display)).toEqual(['Ada', 'Lise']);
    expect(JSON.stringify(people)).not.toContain('"2"');
    expect([unlisted, faults]).toEqual([1, []]);
  });

  test('an answer that nobody understands is taken as no', async () => {
    const { ids, said } = await read('id,name,listed\n1,Ada,perhaps\n');
    expect(ids).toEqual([]);
    expect(said[0]).toContain('neither yes nor no');
  });
});

describe('the file as a whole', () => {
  test('columns that mean nothing are named once', async () => {
    const { said } = await read('id,name,Salary,Shoe size\n1,Ada,1,2\n2,Emmy,3,4\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Salary, Shoe size');
  });

  test('without a name column there is one clear sentence', async () => {
    const { said } = await read('id,email\n1,a@x.example\n2,b@x.example\n');
    expect(said).toEqual([
      'people.csv · no column holds a name; the header has: id, email; name one of them "name", or map it with "columns" in the configuration.',
    ]);
  });

  test('a workbook is recognised', async () => {
    expect((await read('PK\u0003\u0004')).said[0]).toContain('save the sheet as "CSV UTF-8"');
  });

  test('two columns of one meaning: the first that is not empty counts', async () => {
    const { people } = await read(
      'id,name,Work email,Mail\n1,Ada,,ada@x.example\n2,Emmy,emmy@x.example,other@x.example\n',
    );
    expect(people.map((person) => person.email)).toEqual(['ada@x.example', 'emmy@x.example']);
  });

  test('an address that two people share is pointed out', async () => {
    const { faults, people } = await read('id,name,email\n1,Ada,office@x.example\n2,Emmy,Office@x.example\n');
    expect([people.length, faults[0]?.severity]).toEqual([2, 'warning']);
  });

  test('words that mean something to JavaScript are words', async () => {
    const { ids, said } = await read('id,name,expertise,__proto__\n__proto__,constructor,toString;__proto__,x\n');
    expect(ids).toEqual(['__proto__']);
    expect(said).toHaveLength(1);
  });
});
