import type { Person } from '@kith/shared/person/person';
import { SearchIndexBuilder } from '@kith/shared/search/build';
import { openSearchIndex } from '@kith/shared/search/index';
import type { SearchRequest } from '@kith/shared/search/request';
import { runSteps } from '@kith/shared/sorted';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { expect, test } from 'vitest';
import { answerSearch } from './search.ts';

const concept = (id: string, prefLabel: string, altLabel: string[] = [], broader: string[] = []): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel,
  definition: '',
  broader,
  narrower: [],
  related: [],
});
const concepts = [
  concept('physics', 'Physics'),
  concept('optics', 'Optics', ['science of light'], ['physics']),
  concept('algebra', 'Algebra'),
];

const person = (id: string, display: string, more: Partial<Person>): Person => ({
  id,
  name: { display, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
  ...more,
});
const people = [
  person('ibn', 'Ibn al-Haytham', {
    expertise: [{ topic: 'Optics', concept: 'optics' }],
    openTo: [{ kind: 'mentoring' }],
    department: 'Light',
  }),
  person('emmy', 'Emmy Noether', { expertise: [{ topic: 'Algebra', concept: 'algebra' }], location: 'Göttingen' }),
];
const builder = new SearchIndexBuilder(1, concepts);
runSteps(builder.add(0, people));
const index = openSearchIndex(runSteps(builder.finish()));

/** Notes whether the vocabulary, which may be large, was read. */
function asking(request: Partial<SearchRequest>, has: { index: boolean } = { index: true }) {
  let read = 0;
  const answer = answerSearch(
    has.index ? index : undefined,
    { text: '', filters: [], limit: 10, ...request },
    {
      personAt: async (ordinal) => people[ordinal],
      concepts: async () => {
        read += 1;
        return new Map(concepts.map((each) => [each.id, each]));
      },
    },
  );
  return { answer, read: () => read };
}

test('another word for a topic leads to who knows it, and the reason says so', async () => {
  const { hits } = await asking({ text: 'science of light' }).answer;
  expect(hits.map((hit) => hit.person.id)).toEqual(['ibn']);
  expect(hits[0]?.reasons).toContainEqual({ field: 'expertise', text: 'Optics', ranges: [], through: 'synonym' });
});

test('a broad topic leads to who knows a narrower one, and the reason says so', async () => {
  const { hits } = await asking({ text: 'physics' }).answer;
  expect(hits[0]?.reasons).toEqual([{ field: 'expertise', text: 'Optics', ranges: [], through: 'narrower' }]);
});

test('where the person alone says why, the vocabulary is not read', async () => {
  const { answer, read } = asking({ text: 'gotting' });
  expect((await answer).hits[0]?.reasons).toEqual([{ field: 'location', text: 'Göttingen', ranges: [[0, 7]] }]);
  expect(read()).toBe(0);
});

test('a filter for openness is among the reasons, with nothing typed too', async () => {
  const { hits } = await asking({ filters: [{ kind: 'openTo', relationship: 'mentoring' }] }).answer;
  expect(hits).toEqual([{ person: people[0], reasons: [{ field: 'openTo', text: 'mentoring', ranges: [] }] }]);
});

test('where nobody is found, near topics are offered, and none while nothing is typed', async () => {
  const { hits, nearest } = await asking({ text: 'algbera topology' }).answer;
  expect([hits, nearest.map(({ id }) => id)]).toEqual([[], ['algebra']]);
  expect((await asking({ text: ' ' }).answer).nearest).toEqual([]);
});

test('without an index nobody is found, and nothing breaks', async () => {
  expect(await asking({ text: 'ibn' }, { index: false }).answer).toMatchObject({ hits: [], suggestions: [] });
});
