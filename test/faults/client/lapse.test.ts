import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { publication } from '../../support/publication.ts';
import { readStored } from '../../support/stored-directory.ts';
import { syncDay, syncTools } from '../../support/sync-tools.ts';

const feedUrl = 'https://kith.example/kith/v1/manifest.json';
const { manifest, files } = publication({ sequence: 1, members: { offlineDays: 2 } });
const fetchGood = async (input: URL | RequestInfo): Promise<Response> => {
  const name = new URL(String(input)).pathname.slice('/kith/v1/'.length);
  return name === 'manifest.json' ? Response.json(manifest) : new Response(files.get(name));
};
const fetchNothing = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch');
};
const daysLater = (days: number): Date => new Date(syncDay.getTime() + days * 86_400_000);

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const worker = async () => ({
  ...(await import('../../../extension/feed/sync.ts')),
  ...(await import('../../../extension/feed/cache.ts')),
  ...(await import('../../../extension/feed/readable.ts')),
  ...(await import('../../../extension/feed/lapse.ts')),
  ...(await import('../../../extension/feed/publication.ts')),
});

test('a directory is deleted, every byte of it, when its server was silent for longer than the organisation allows', async () => {
  const { sync, lapse, readUsable, readActive, readTrusted } = await worker();
  await sync(feedUrl, syncTools({ fetch: fetchGood }));
  expect(await lapse(daysLater(2))).toBeUndefined();
  expect(await readUsable(daysLater(2))).toBeDefined();
  expect(await readUsable(daysLater(2.01))).toBeUndefined();
  expect(await lapse(daysLater(2.01))).toMatchObject({ problem: 'lapsed' });
  expect(await readActive()).toBeUndefined();
  const stored = await readStored(indexedDB);
  expect([stored.files.size, Object.keys(stored.indexes), stored.pending]).toEqual([0, [], undefined]);
  // Nobody rolls a user back by keeping them offline.
  expect(await readTrusted(feedUrl, false)).toMatchObject({ sequence: 1 });
});

test('each answer of the server begins the time anew', async () => {
  const { sync, lapse } = await worker();
  await sync(feedUrl, syncTools({ fetch: fetchGood }));
  await sync(feedUrl, syncTools({ fetch: fetchGood, now: () => daysLater(1.5) }));
  await sync(feedUrl, syncTools({ fetch: fetchNothing, now: () => daysLater(3) }));
  expect(await lapse(daysLater(3.4))).toBeUndefined();
  expect(await lapse(daysLater(3.6))).toMatchObject({ problem: 'lapsed' });
});

test('a clock that ran ahead and was put right gains no time', async () => {
  const { sync, lapse } = await worker();
  await sync(feedUrl, syncTools({ fetch: fetchGood, now: () => daysLater(30) }));
  expect(await lapse(daysLater(1))).toBeUndefined();
  expect(await lapse(daysLater(3.1))).toMatchObject({ problem: 'lapsed' });
});

test('a directory that never arrived whole is deleted in time too', async () => {
  const { sync, lapse, readPending } = await worker();
  const broken = async (input: URL | RequestInfo): Promise<Response> => {
    if (String(input).includes('stories')) throw new TypeError('Failed to fetch');
    return fetchGood(input);
  };
  await sync(feedUrl, syncTools({ fetch: broken }));
  expect(await readPending()).toBeDefined();
  await lapse(daysLater(2.1));
  expect(await readPending()).toBeUndefined();
  expect((await readStored(indexedDB)).files.size).toBe(0);
});
