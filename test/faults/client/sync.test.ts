import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { filesOf } from '@kith/shared/feed/manifest';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Publication, publication, signedBy, signingKey } from '../../support/publication.ts';
import { faultsOf, indexStores, orphansOf, readStored } from '../../support/stored-directory.ts';
import { syncTools } from '../../support/sync-tools.ts';

const feedUrl = 'https://kith.example/kith/v1/manifest.json';
const etag = '"1"';
const older = publication({ sequence: 1, people: 40, shards: 16 });
const newer = publication({ sequence: 2, people: 40, shards: 16, renewed: (position) => position === 7 });

beforeEach(() => {
  // A new worker in a new profile.
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const worker = async () => ({
  ...(await import('../../../extension/feed/sync.ts')),
  ...(await import('../../../extension/feed/cache.ts')),
  ...(await import('../../../extension/feed/readable.ts')),
  ...(await import('../../../extension/feed/publication.ts')),
});

/** A server that answers as a good one does, and notes what it was asked. */
function serving({ manifest, files }: Publication, answers: Record<string, (before: number) => Response> = {}) {
  const asked: { name: string; conditional: boolean }[] = [];
  const fetch = async (input: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
    const name = new URL(String(input)).pathname.slice('/kith/v1/'.length);
    const before = asked.filter((it) => it.name === name).length;
    const conditional = new Headers(init?.headers).get('If-None-Match') === etag;
    asked.push({ name, conditional });
    init?.signal?.throwIfAborted();
    const answer = answers[name];
    if (answer !== undefined) return answer(before);
    if (name === 'manifest.json')
      return conditional ? new Response(null, { status: 304 }) : Response.json(manifest, { headers: { etag } });
    const bytes = files.get(name);
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(bytes);
  };
  return { fetch, asked, names: () => asked.map(({ name }) => name) };
}

const firstShard = newer.manifest.people.shards[0]?.name ?? '';

test('the first sync brings everything, and the next asks one question', async () => {
  const { sync } = await worker();
  const server = serving(older);
  expect(await sync(feedUrl, syncTools(server))).toMatchObject({ ok: true, value: { changed: true } });
  expect(new Set(server.names()).size).toBe(server.asked.length);
  const stored = await readStored(indexedDB);
  expect(stored.active).toEqual(older.manifest);
  expect([...faultsOf(stored), ...orphansOf(stored), stored.pending]).toEqual([undefined]);
  server.asked.length = 0;
  expect(await sync(feedUrl, syncTools(server))).toMatchObject({ ok: true, value: { changed: false } });
  expect(server.asked).toEqual([{ name: 'manifest.json', conditional: true }]);
});

test('a server without ETags costs one manifest and nothing else', async () => {
  const { sync, readActive } = await worker();
  const plain = { 'manifest.json': () => Response.json(older.manifest) };
  await sync(feedUrl, syncTools(serving(older, plain)));
  const server = serving(older, plain);
  const later = new Date('2026-11-07T00:00:00Z');
  expect(await sync(feedUrl, syncTools({ ...server, now: () => later }))).toMatchObject({ value: { changed: false } });
  expect(server.asked).toEqual([{ name: 'manifest.json', conditional: false }]);
  expect((await readActive())?.heardAt).toBe(later.toISOString());
});

test('of a new publication only the files that changed are fetched', async () => {
  const { sync } = await worker();
  await sync(feedUrl, syncTools(serving(older)));
  const known = new Set(filesOf(older.manifest).map(({ name }) => name));
  const server = serving(newer, { 'manifest.json': () => Response.json(newer.manifest) });
  expect(await sync(feedUrl, syncTools(server))).toMatchObject({ ok: true, value: { changed: true } });
  expect(server.names().filter((name) => known.has(name))).toEqual([]);
  expect(server.asked.length).toBeLessThan(filesOf(newer.manifest).length);
  expect(orphansOf(await readStored(indexedDB))).toEqual([]);
});

test('what a broken sync had downloaded is not downloaded again', async () => {
  const { sync, start } = await worker();
  const last = newer.manifest.people.shards.at(-1)?.name ?? '';
  const missing = serving(newer, { [last]: () => new Response('', { status: 404 }) });
  expect(await sync(feedUrl, syncTools(missing))).toMatchObject({ ok: false, error: { problem: 'missing' } });
  const kept = (await readStored(indexedDB)).files;
  expect(kept.size).toBeGreaterThan(0);
  const server = serving(newer);
  expect(await start(feedUrl, syncTools(server))).toMatchObject({ ok: true });
  expect(server.names().filter((name) => kept.has(name))).toEqual([]);
});

test('three windows at once download each file once', async () => {
  const { sync } = await worker();
  const server = serving(newer);
  const results = await Promise.all([1, 2, 3].map(() => sync(feedUrl, syncTools(server))));
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  const files = server.names().filter((name) => name !== 'manifest.json');
  expect(new Set(files).size).toBe(files.length);
});

test('a failing file is asked for twice more, a wrong one once more, a server that wants patience not again', async () => {
  const { sync } = await worker();
  const asked = async (answer: () => Response) => {
    const server = serving(newer, { [firstShard]: answer });
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => void waits.push(milliseconds);
    const result = await sync(feedUrl, syncTools({ ...server, sleep }));
    return { times: server.names().filter((name) => name === firstShard).length, waits, result };
  };
  expect(await asked(() => new Response('', { status: 503 }))).toMatchObject({ times: 3, waits: [500, 1000] });
  expect(await asked(() => new Response('{"people":[]}'))).toMatchObject({ times: 2, waits: [500] });
  const patient = new Response('', { status: 429, headers: { 'Retry-After': '3600' } });
  expect(await asked(() => patient)).toMatchObject({
    times: 1,
    waits: [],
    result: { ok: false, error: { problem: 'server', retryAfterSeconds: 3600 } },
  });
});

test('progress goes up to the number of files, and starts where the last sync got to', async () => {
  const { sync } = await worker();
  const told: [number, number][] = [];
  const onProgress = (done: number, total: number) => void told.push([done, total]);
  await sync(feedUrl, syncTools({ ...serving(older), onProgress }));
  const total = filesOf(older.manifest).length;
  expect(told).toEqual(Array.from({ length: total + 1 }, (_, done) => [done, total]));
});

test('a sync that is no longer wanted ends, and keeps what it has', async () => {
  const { sync } = await worker();
  const stop = new AbortController();
  const onProgress = (done: number) => done === 2 && stop.abort();
  const result = await sync(feedUrl, syncTools({ ...serving(newer), onProgress, signal: stop.signal }));
  expect(result).toMatchObject({ ok: false, error: { problem: 'unreachable' } });
  expect((await readStored(indexedDB)).files.size).toBeGreaterThanOrEqual(2);
});

test('a feed that somebody counted up without a key is healed by pinning one', async () => {
  const { sync } = await worker();
  const key = signingKey(1);
  const forged = publication({ sequence: 9_000, people: 3 });
  await sync(feedUrl, syncTools(serving(forged)));
  const server = serving(signedBy(key, newer), { 'manifest.json': () => Response.json(signedBy(key, newer).manifest) });
  expect(await sync(feedUrl, syncTools(server))).toMatchObject({ ok: false, error: { problem: 'older' } });
  expect(await sync(feedUrl, syncTools({ ...server, keys: [key.name] }))).toMatchObject({ ok: true });
  expect((await readStored(indexedDB)).active?.sequence).toBe(2);
  // And from now on nobody rolls this one back either.
  const rollback = signedBy(key, older);
  const old = serving(rollback, { 'manifest.json': () => Response.json(rollback.manifest) });
  expect(await sync(feedUrl, syncTools({ ...old, keys: [key.name] }))).toMatchObject({ error: { problem: 'older' } });
});

test('once a key is pinned, the directory in use is checked again, and kept if it fails', async () => {
  const { sync, readActive } = await worker();
  const keys = [signingKey(1).name];
  await sync(feedUrl, syncTools(serving(older)));
  const server = serving(older);
  expect(await sync(feedUrl, syncTools({ ...server, keys }))).toMatchObject({ error: { problem: 'untrusted' } });
  expect(server.asked).toEqual([{ name: 'manifest.json', conditional: false }]);
  expect((await readActive())?.manifest.sequence).toBe(1);
  const signed = signedBy(signingKey(1), older);
  const good = serving(signed);
  expect(await sync(feedUrl, syncTools({ ...good, keys }))).toMatchObject({ ok: true, value: { changed: false } });
  expect(good.names()).toEqual(['manifest.json']);
  expect((await readActive())?.signedBy).toBe(keys[0]);
});

test('activation compares before it sets: a file that is gone, or a later publication, stops it', async () => {
  const { sync, activate, readActive, storedFileNames, deleteFile } = await worker();
  await sync(feedUrl, syncTools(serving(newer)));
  const active = await readActive();
  if (active === undefined) throw new Error('There is no directory.');
  const indexes = {
    filter: new Uint8Array(1),
    names: new Uint8Array(1),
    beginnings: new Uint8Array(1),
    words: new Uint8Array(1),
    search: new Uint8Array(1),
    postings: new Uint8Array(1),
    topics: new Uint8Array([1]),
  };
  expect(await activate({ ...active, manifest: older.manifest }, indexes)).toBe('overtaken');
  const [first = ''] = await storedFileNames();
  await deleteFile(first);
  expect(await activate(active, indexes)).toBe('incomplete');
  expect(await readActive()).toEqual(active);
  expect(Object.keys((await readStored(indexedDB)).indexes)).toHaveLength(indexStores.length);
});

test('a disk that is full leaves the old directory and nothing half downloaded', async () => {
  const { sync } = await worker();
  await sync(feedUrl, syncTools(serving(older)));
  const put = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
    if (this.name === 'files') throw new DOMException('No room.', 'QuotaExceededError');
    return put.apply(this, values);
  });
  const server = serving(newer, { 'manifest.json': () => Response.json(newer.manifest) });
  expect(await sync(feedUrl, syncTools(server))).toMatchObject({ ok: false, error: { problem: 'full' } });
  full.mockRestore();
  const stored = await readStored(indexedDB);
  expect(stored.active?.sequence).toBe(1);
  expect([...faultsOf(stored), ...orphansOf(stored), stored.pending]).toEqual([undefined]);
  expect(await sync(feedUrl, syncTools(server))).toMatchObject({ ok: true });
});

test('a directory from far in the future is taken, with a word about the clock', async () => {
  const { sync } = await worker();
  const now = () => new Date('2026-10-01T00:00:00Z');
  expect(await sync(feedUrl, syncTools({ ...serving(older), now }))).toMatchObject({
    ok: true,
    value: { notice: expect.stringContaining('2026-10-01') },
  });
});

test('storage that fails once, as it does for a page that is being closed, loses nothing and costs no download', async () => {
  const { sync } = await worker();
  await sync(feedUrl, syncTools(serving(older)));
  const open = vi.spyOn(indexedDB, 'open');
  const inNewWorker = async () => {
    vi.resetModules();
    open.mockImplementationOnce(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    return worker();
  };
  const { readActive } = await inNewWorker();
  await expect(readActive()).rejects.toThrow('Internal error.');
  expect((await readActive())?.manifest).toEqual(older.manifest);

  const later = await inNewWorker();
  const server = serving(older);
  expect(await later.sync(feedUrl, syncTools(server))).toMatchObject({ ok: true, value: { changed: false } });
  expect(server.asked).toEqual([{ name: 'manifest.json', conditional: true }]);
});

test('a cache that lacks stores is built anew by a sync, and nobody can roll a user back that way', async () => {
  const { sync, openCache } = await worker();
  await sync(feedUrl, syncTools(serving(newer)));
  const cache = await openCache();
  const trusted = await cache.getAll('trusted');
  cache.close();
  indexedDB.deleteDatabase('kith-cache');
  const lacking = await openDB('kith-cache', cache.version, {
    upgrade: (made) => void made.createObjectStore('trusted'),
  });
  for (const record of trusted) await lacking.put('trusted', record, feedUrl);
  lacking.close();

  vi.resetModules();
  const later = await worker();
  const refused = await later.sync(feedUrl, syncTools(serving(older)));
  expect(refused).toMatchObject({ ok: false, error: { problem: 'older' } });
  expect(await later.sync(feedUrl, syncTools(serving(newer)))).toMatchObject({ ok: true, value: { changed: true } });
  expect(faultsOf(await readStored(indexedDB))).toEqual([]);
});
