import { expect, test } from 'vitest';
import { relatedTo } from './related.ts';

const story = (id: string, kind: string, topics: string[] = [], people: string[] = [], practices: string[] = []) => ({
  id,
  data: { kind, alsoKinds: [], topics, people, practices },
});

const maize = story('maize', 'mentoring', ['genetics', 'botany'], ['creighton'], ['pairing']);
const voyage = story('voyage', 'coaching', ['botany'], ['darwin']);
const kiln = story('kiln', 'coaching', ['pottery'], ['kwali'], ['pairing']);
const later = story('later', 'coaching', [], ['creighton']);
const pool = story('pool', 'coaching', ['leadership'], ['jobs']);

test('after a story I am offered those of the same people, then of the same topic, then of the same practice', () => {
  const found = relatedTo(maize, [kiln, voyage, pool, later, maize], 3);
  expect(found.map(({ id }) => id)).toEqual(['later', 'voyage', 'kiln']);
});

test('nothing is offered that has nothing to do with it', () => {
  expect(relatedTo(maize, [pool, maize], 3)).toEqual([]);
});
