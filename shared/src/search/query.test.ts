import { describe, expect, test } from 'vitest';
import type { Person } from '../person/person.ts';
import { runSteps } from '../sorted.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { SearchIndexBuilder } from './build.ts';
import { openSearchIndex } from './index.ts';
import { searchPeople } from './query.ts';
import { reasonsFor } from './reasons.ts';

function person(
  id: string,
  display: string,
  topics: [topic: string, concept?: string][],
  more: Partial<Person> = {},
): Person {
  const expertise = topics.map(([topic, concept]) => ({ topic, concept }));
  return { id, name: { display, aliases: [] }, handles: [], expertise, interests: [], openTo: [], ...more };
}

function concept(id: string, prefLabel: string, altLabel: string[], broader: string[] = []): Concept {
  return { id, kind: 'topic', prefLabel, altLabel, definition: '', broader, narrower: [], related: [] };
}

const people = [
  person('hopper', 'Grace Hopper', [['Compilers', 'compilers']], {
    title: 'Lead, Languages',
    department: 'Computing',
    location: 'New York',
  }),
  person('curie', 'Marie Skłodowska-Curie', [['Radioactivity', 'radioactivity']], { department: 'Physics' }),
  person('faraday', 'Michael Faraday', [['Electromagnetism', 'electromagnetism'], ['Public lectures']], {
    department: 'Physics',
  }),
  person('wu', 'Chien-Shiung Wu', [['Beta decay']], {
    name: { display: 'Chien-Shiung Wu', aliases: ['吳健雄'] },
    department: 'Physics',
  }),
  person('a', 'Ann Data', [['Science']], {}),
  person('b', 'Bea Brown', [['Data science']], {}),
];
const concepts = [
  concept('physics', 'Physics', []),
  concept('compilers', 'Compilers', ['translators']),
  concept('radioactivity', 'Radioactivity', [], ['physics']),
];
function indexOf(people: readonly Person[]) {
  const builder = new SearchIndexBuilder(1, concepts);
  runSteps(builder.add(0, people));
  const index = openSearchIndex(runSteps(builder.finish()));
  if (index === undefined) throw new Error('The index cannot be read.');
  return index;
}

const index = indexOf(people);
const names = (query: string): string[] =>
  searchPeople(index, query, { limit: 10 }).map((hit) => people[hit.person]?.name.display ?? '');

describe('people are found', () => {
  test.each([
    ['by name in any order', 'hopper grace', 'Grace Hopper'],
    ['by the beginning of a word', 'elec', 'Michael Faraday'],
    ['without diacritics', 'sklodowska', 'Marie Skłodowska-Curie'],
    ['with a slip of the finger in a name', 'faradey', 'Michael Faraday'],
    ['with two letters swapped in a short word', 'beat decay', 'Chien-Shiung Wu'],
    ['with a slip of the finger in a topic', 'radioactivty', 'Marie Skłodowska-Curie'],
    ['in a script without spaces', '吳健雄', 'Chien-Shiung Wu'],
    ['by another word for the topic', 'translators', 'Grace Hopper'],
    ['by topic and place together', 'compilers york', 'Grace Hopper'],
    ['by the whole topic before its words apart', 'data science', 'Bea Brown'],
    ['by title', 'languages', 'Grace Hopper'],
  ])('%s: %s', (_, query, name) => expect(names(query)[0]).toBe(name));

  test('a broad topic finds those who know a narrower one', () => {
    expect(names('physics')).toContain('Marie Skłodowska-Curie');
  });
});

test('who has a word as topic and as title takes nobody else’s place among the first few', () => {
  const twice = person('twice', 'Ada One', [['Optics']], { title: 'Optics' });
  const once = person('once', 'Bo Two', [], { title: 'Optics' });
  const hits = searchPeople(indexOf([twice, once]), 'optics', { limit: 2 });
  expect(hits.map((hit) => hit.person)).toEqual([0, 1]);
});

test.each(['', '   ', '—', 'zzzzqqqq'])('nothing is found for %j, and nothing breaks', (query) =>
  expect(names(query)).toEqual([]),
);

test('the reason is the topic that matched, with the typed letters set off', () => {
  const faraday = people[2];
  if (faraday === undefined) throw new Error('fixture');
  expect(reasonsFor(faraday, 'elec', ['electromagnetism'])).toEqual([
    { field: 'expertise', text: 'Electromagnetism', ranges: [[0, 4]] },
  ]);
});
