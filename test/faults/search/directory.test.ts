import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { type Directory, openDirectory } from '../../../extension/directory/directory.ts';
import { sync } from '../../../extension/feed/sync.ts';
import { memoryFeedUrl, memoryFetch } from '../../support/memory-feed.ts';
import { publication } from '../../support/publication.ts';
import { syncTools } from '../../support/sync-tools.ts';

/** Everybody in it knows statistics. */
const edition = publication({ sequence: 1, people: 40, shards: 4 });
let directory: Directory;

beforeAll(async () => {
  await sync(memoryFeedUrl, syncTools({ fetch: memoryFetch(() => edition) }));
  const opened = await openDirectory();
  if (opened === undefined) throw new Error('There is no directory.');
  directory = opened;
});

const learner = async (topic: string) => {
  const me = await directory.person('person-0');
  if (me === undefined) throw new Error('There is nobody to learn.');
  return { ...me, interests: [{ topic }] };
};

test('whoever wants to learn something is shown who knows it, never themselves, and others on another day', async () => {
  const me = await learner('Statistics');
  const monday = await directory.peopleToLearnFrom(me, 'monday', 8);
  const again = await directory.peopleToLearnFrom(me, 'monday', 8);
  const tuesday = await directory.peopleToLearnFrom(me, 'tuesday', 8);
  const ids = (teachers: typeof monday): string[] => teachers.map(({ person }) => person.id);
  expect(monday).toHaveLength(8);
  expect(monday.every(({ topics }) => topics.join() === 'Statistics')).toBe(true);
  expect(ids(monday)).not.toContain(me.id);
  expect(ids(again)).toEqual(ids(monday));
  expect(ids(tuesday)).not.toEqual(ids(monday));
});

test('an interest that nobody knows shows nobody', async () => {
  expect(await directory.peopleToLearnFrom(await learner('Falconry'), 'monday', 8)).toEqual([]);
});

test('people are found in the stored directory by name, by another word for a topic, and with slips', async () => {
  const found = async (text: string): Promise<string[]> =>
    (await directory.search({ text, filters: [], limit: 50 })).hits.map(({ person }) => person.name.display);
  expect(await found('noether 11')).toEqual(['Emmy Noether 11']);
  expect(await found('stats')).toHaveLength(40);
  expect(await found('norther 11')).toContain('Emmy Noether 11');
});
