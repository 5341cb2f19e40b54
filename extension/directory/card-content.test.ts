import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { expect, test } from 'vitest';
import { cardContent, storiesOfAll } from './card-content.ts';

const concept = (id: string): Concept => ({
  id,
  kind: 'topic',
  prefLabel: id,
  altLabel: [],
  definition: '',
  broader: [],
  narrower: [],
  related: [],
});

const story = (id: string, people: string[]): Story => ({
  id,
  title: id,
  summary: '',
  kind: 'mentoring',
  people,
  topics: [],
  path: `/stories/${id}/`,
});

const ada: Person = {
  id: 'ada',
  name: { display: 'Ada Lovelace', aliases: [] },
  handles: [],
  expertise: [{ topic: 'Analysis', concept: 'analysis' }, { topic: 'Poetry' }, { topic: 'Lost', concept: 'lost' }],
  interests: [{ topic: 'Looms', concept: 'looms' }],
  openTo: [{ kind: 'mentoring' }],
};

test('a card knows the kinds of relationship and the concepts that its people name, however large the vocabulary', () => {
  const concepts = new Map(['analysis', 'looms', 'mentoring', 'optics'].map((id) => [id, concept(id)]));
  const content = cardContent({ feedUrl: 'https://kith.example/kith/v1/manifest.json' }, [ada], {
    concepts,
    stories: [],
    me: undefined,
    channels: [],
  });
  expect(content.concepts.map(({ id }) => id)).toEqual(['mentoring', 'analysis', 'looms']);
  expect(content.siteOrigin).toBe('https://kith.example');
});

test('a story about two people of one name is told once', async () => {
  const stories = [story('notes', ['ada', 'ada-2']), story('looms', ['ada-2'])];
  const storiesOf = async (id: string) => stories.filter(({ people }) => people.includes(id));
  expect((await storiesOfAll({ storiesOf }, ['ada', 'ada-2'])).map(({ id }) => id)).toEqual(['notes', 'looms']);
});
