import type { Person } from '@kith/shared/person/person';
import type { SearchRequest } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { expect, it } from 'vitest';
import { samplePeople } from './sample-people.ts';

const person = (id: string, display = id): Person => ({
  id,
  name: { display, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
});

/** Some who are open to something, and some who only know something. */
const directory = (open: Person[], knowing: Person[] = []) => ({
  search: async ({ filters, limit }: SearchRequest) => ({
    hits: filters.some((filter) => filter.kind === 'openTo' && filter.relationship === 'mentoring')
      ? open.slice(0, limit).map((each) => ({ person: each, reasons: [] }))
      : [],
    suggestions: [],
    nearest: [],
  }),
  concepts: async (): Promise<ReadonlyMap<string, Concept>> =>
    new Map([
      [
        'optics',
        {
          id: 'optics',
          kind: 'topic',
          prefLabel: 'Optics',
          altLabel: [],
          definition: '',
          broader: [],
          narrower: [],
          related: [],
        },
      ],
    ]),
  peopleWith: async () => knowing,
});

const namesIn = async (...given: Parameters<typeof samplePeople>): Promise<string[]> =>
  (await samplePeople(...given)).map(({ name }) => name.display);

it('three people to try the card on, those first who are open to something', async () => {
  const all = ['Ada', 'Ben', 'Cem', 'Dot'].map((id) => person(id));
  expect(await namesIn(directory(all), '')).toEqual(['Ada', 'Ben', 'Cem']);
});

it('not the user, who has no mark, and no name twice', async () => {
  const all = [person('Ada'), person('Ben'), person('Ben II', 'Ben'), person('Cem')];
  expect(await namesIn(directory(all), 'Ada')).toEqual(['Ben', 'Cem']);
});

it('where nobody says what they are open to, people who know something; in an empty directory nobody', async () => {
  expect(await namesIn(directory([], [person('Eve')]), '')).toEqual(['Eve']);
  expect(await namesIn(directory([]), '')).toEqual([]);
});
