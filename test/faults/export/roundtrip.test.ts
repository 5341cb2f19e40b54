import type { Person } from '@kith/shared/person/person';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuTimer } from '../../../site/publisher/cpu-time.ts';
import { type ExportName, exportFormats } from '../../../site/publisher/export/formats.ts';
import { csv } from '../../../site/publisher/import/csv.ts';
import type { SourceFormat } from '../../../site/publisher/import/format.ts';
import { jsonld } from '../../../site/publisher/import/jsonld.ts';
import { readPerson } from '../../../site/publisher/import/person.ts';
import { scim } from '../../../site/publisher/import/scim.ts';
import { topicsOf } from '../../../site/publisher/import/topics.ts';
import { vcard } from '../../../site/publisher/import/vcard/vcard.ts';
import { viewOf } from '../../../site/publisher/import/view.ts';
import { type Fault, faultLine } from '../../../site/publisher/report.ts';
import { longest, numRuns, timeout } from '../import/lines.ts';
import { isTurnable, person } from './people.ts';

const importers: Readonly<Record<ExportName, SourceFormat>> = { csv, vcard, scim, jsonld };

const conceptOf = (topic: string) => (topic.length % 3 === 0 ? 'optics' : undefined);
const topics = topicsOf(conceptOf);

async function written(name: ExportName, people: readonly Person[]): Promise<string> {
  let text = '';
  for await (const piece of exportFormats[name].write(people)) text += piece;
  return text;
}

/** The people whom the publisher reads from a file of its own, and what it says of it. */
async function readBack(name: ExportName, text: string): Promise<{ people: Person[]; said: string[] }> {
  const file = `people${exportFormats[name].ending}`;
  const faults: Fault[] = [];
  const people: Person[] = [];
  const bytes = new TextEncoder().encode(text);
  const source = {
    file,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 4096) yield bytes.subarray(at, at + 4096);
    },
  };
  for await (const reading of importers[name].read(source, { columns: {} })) {
    if (reading.kind !== 'record') faults.push(reading.fault);
    else {
      const told = readPerson(
        viewOf(reading.record, file, (fault) => faults.push(fault)),
        topics,
      );
      if (told !== undefined)
        people.push(told.manager === '' ? told.person : { ...told.person, manager: told.manager });
    }
  }
  return { people, said: faults.map(faultLine) };
}

/** What no format writes, because the vocabulary tells it again. */
function withConcepts(one: Person): Person {
  const mapped = <Item extends { topic: string }>(item: Item) => {
    const concept = conceptOf(item.topic);
    return concept === undefined ? item : { ...item, concept };
  };
  return { ...one, expertise: one.expertise.map(mapped), interests: one.interests.map(mapped) };
}

/** CSV has no column for the source and the date of a topic. */
function asCsvHasIt(one: Person): Person {
  const expertise = one.expertise.map(({ date: _, ...item }) => ({ ...item, source: 'import' }));
  return { ...one, expertise };
}

const names: readonly ExportName[] = ['csv', 'vcard', 'scim', 'jsonld'];

const asItIs = (one: Person) => one;

const any = () => true;

describe('a directory that leaves Kith comes back as it was: every level, date, source, evidence, place and name', () => {
  test.each([
    ['csv', asCsvHasIt, any],
    ['vcard', asItIs, (one: Person) => !isTurnable(one)],
    ['scim', asItIs, any],
    ['jsonld', asItIs, (one: Person) => !isTurnable(one)],
  ] as const)(
    '%s',
    async (name, kept, carried) => {
      const directory = fc.uniqueArray(person.filter(carried), { selector: (one) => one.id, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(directory, async (people) => {
          const stop = cpuTimer();
          const { people: read, said } = await readBack(name, await written(name, people));
          expect(stop()).toBeLessThan(longest);
          if (people.length > 0) expect(said).toEqual([]);
          expect(read).toEqual(people.map(kept).map(withConcepts));
        }),
        { numRuns },
      );
    },
    timeout,
  );
});

const ada: Person = {
  id: 'e1',
  name: { display: 'Ada Lovelace', aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
};

test.each(names)('%s: two addresses that differ in case alone are two pieces of evidence', async (name) => {
  const evidence = ['https://x.example/Paper', 'https://x.example/paper'];
  const expertise = [{ topic: 'Sight', source: 'import', evidence }];
  const { people } = await readBack(name, await written(name, [{ ...ada, expertise }]));
  expect(people[0]?.expertise).toEqual(expertise);
});

describe('what a format cannot carry is lost in this way and in no other', () => {
  test.each(names)('%s: a person with nothing but a name comes back with nothing but a name', async (name) => {
    expect(await readBack(name, await written(name, [ada]))).toEqual({ people: [ada], said: [] });
  });

  test.each(['csv', 'scim', 'jsonld'] as const)('%s: a directory without people is a whole document', async (name) => {
    const { people, said } = await readBack(name, await written(name, []));
    expect(people).toEqual([]);
    expect(said.filter((line) => !/ · (?:warning|note) · /.test(line))).toEqual([]);
  });

  test('vcard: a directory without people is an empty file, of which the importer says that it has no card', async () => {
    expect(await written('vcard', [])).toBe('');
    expect((await readBack('vcard', '')).said).toHaveLength(1);
  });

  test('csv: a topic loses its own date and source; the source is the import', async () => {
    const topic = { topic: 'Optics', source: 'self', date: '2026-01-02', level: 'expert' } as const;
    const { people } = await readBack('csv', await written('csv', [{ ...ada, expertise: [topic] }]));
    expect(people[0]?.expertise).toEqual([{ topic: 'Optics', concept: 'optics', source: 'import', level: 'expert' }]);
  });

  test('csv: a topic whose words end in a level in parentheses comes back with that level', async () => {
    const expertise = [{ topic: 'Optics (expert)', source: 'import' }];
    const { people } = await readBack('csv', await written('csv', [{ ...ada, expertise }]));
    expect(people[0]?.expertise).toMatchObject([{ topic: 'Optics', level: 'expert' }]);
  });

  test.each(['csv', 'vcard'] as const)(
    '%s: evidence of a topic that has an address after = in its words is dropped, and told',
    async (name) => {
      const expertise = [{ topic: 'a = https://b', source: 'import', evidence: ['https://x.example/c'] }];
      const { people, said } = await readBack(name, await written(name, [{ ...ada, expertise }]));
      expect(people[0]?.expertise).toMatchObject([{ topic: 'a = https://b' }]);
      expect(people[0]?.expertise[0]?.evidence).toBeUndefined();
      expect(said).toHaveLength(1);
    },
  );

  test.each(['vcard', 'jsonld'] as const)(
    '%s: a display name with a comma and without parts is read as family and given name',
    async (name) => {
      const one = { ...ada, name: { display: 'Lovelace, Ada', aliases: [] } };
      const { people } = await readBack(name, await written(name, [one]));
      expect(people[0]?.name).toEqual({
        display: 'Ada Lovelace',
        given: 'Ada',
        family: 'Lovelace',
        aliases: ['Lovelace, Ada'],
      });
    },
  );
});
