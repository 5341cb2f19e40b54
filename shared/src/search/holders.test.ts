import { expect, test } from 'vitest';
import type { Person } from '../person/person.ts';
import { runSteps } from '../sorted.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { SearchIndexBuilder } from './build.ts';
import { holdersOf } from './holders.ts';
import { openSearchIndex } from './index.ts';

const numbers: Concept = {
  id: 'number-theory',
  kind: 'topic',
  prefLabel: 'Number theory',
  altLabel: ['higher arithmetic'],
  definition: '',
  broader: [],
  narrower: [],
  related: [],
};

const person = (id: string, topic: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { display: id, aliases: [] },
  handles: [],
  expertise: [{ topic, concept: topic === 'Chemistry' ? undefined : numbers.id }],
  interests: [],
  openTo: [],
  ...more,
});

test('those who know a topic are found whatever they call it, and nobody who only has its words elsewhere', () => {
  const people = [
    person('Germain', 'Number theory'),
    person('Gauss', 'Higher arithmetic'),
    person('Number Theory', 'Chemistry', { title: 'Number theory', department: 'Number theory' }),
    person('Davy', 'Chemistry', { interests: [{ topic: 'Number theory', concept: numbers.id }] }),
  ];
  const builder = new SearchIndexBuilder(1, [numbers]);
  runSteps(builder.add(0, people));
  const index = openSearchIndex(runSteps(builder.finish()));
  if (index === undefined) throw new Error('The index cannot be opened.');
  expect(holdersOf(index, 'Number theory').map((place) => people[place]?.name.display)).toEqual(['Germain', 'Gauss']);
  expect(holdersOf(index, 'Number')).toHaveLength(2);
  expect(holdersOf(index, 'Alchemy')).toEqual([]);
  expect(holdersOf(index, '…')).toEqual([]);
});
