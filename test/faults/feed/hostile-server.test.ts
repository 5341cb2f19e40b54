import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { stateOf } from '../../../extension/feed/state.ts';
import { type Behaviour, behaviours, type Editions, type Prior, priors } from '../../support/hostile-behaviours.ts';
import { type HostileServer, openHostileServer } from '../../support/hostile-server.ts';
import { type Publication, publication, signedBy, signingKey } from '../../support/publication.ts';
import { faultsOf, orphansOf, readStored } from '../../support/stored-directory.ts';
import { syncDay, syncTools } from '../../support/sync-tools.ts';

const key = signingKey(1);
const editions: Editions = {
  older: publication({ sequence: 1 }),
  newer: publication({ sequence: 2 }),
  key,
  otherKey: signingKey(2),
};
const day = 86_400_000;
/** Above every gap of the slow server, below what a whole slow answer takes. */
const stallMilliseconds = 400;

let server: HostileServer;
let feedSync: typeof import('../../../extension/feed/sync.ts').sync;

beforeAll(async () => {
  server = await openHostileServer(editions.newer);
});

afterAll(() => server.close());

beforeEach(async () => {
  // A new profile, and a new worker in it: the cache remembers the database that it opened.
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  feedSync = (await import('../../../extension/feed/sync.ts')).sync;
  server.behave({});
});

/** Fills the cache as a good server would have. */
async function seed(prior: Prior, pinned: boolean): Promise<void> {
  const had = { empty: [], older: [editions.older], current: [editions.older, editions.newer] }[prior];
  for (const edition of had) {
    server.publish(pinned ? signedBy(key, edition) : edition);
    const tools = syncTools({ keys: pinned ? [key.name] : [] });
    expect(await feedSync(server.feedUrl, tools)).toMatchObject({ ok: true, value: { changed: true } });
  }
}

async function meet(behaviour: Behaviour, prior: Prior) {
  const { manifest, file, publishes, silent, days = 0, pinned = false } = behaviour;
  await seed(prior, pinned);
  const before = await readStored(indexedDB);
  const usual = pinned ? signedBy(key, editions.newer) : editions.newer;
  const published: Publication = publishes?.(editions) ?? usual;
  server.publish(published);
  server.behave({ manifest, file });
  if (silent) await server.fallSilent();
  const now = new Date(syncDay.getTime() + days * day);
  const tools = syncTools({
    keys: pinned ? [key.name] : [],
    now: () => now,
    stallMilliseconds,
  });
  const begun = performance.now();
  const result = await feedSync(server.feedUrl, tools).finally(() => (silent ? server.wake() : undefined));
  return { result, before, after: await readStored(indexedDB), published, now, took: performance.now() - begun };
}

test('there are at least 40 behaviours, each with a name of its own', () => {
  const names = behaviours.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});

describe.each(priors)('with a cache that is %s, a server that', (prior) => {
  test.each(behaviours)('$name', async (behaviour) => {
    const { problem, state, serves } = behaviour.outcome[prior];
    const { result, before, after, published, now, took } = await meet(behaviour, prior);
    expect(result.ok ? undefined : result.error.problem).toBe(problem);
    if (!result.ok) expect(result.error.detail).toMatch(/^[^\s<].*[^.]\.$/s);
    expect(after.active).toEqual(serves === 'before' ? before.active : published.manifest);
    expect(faultsOf(after)).toEqual([]);
    expect(orphansOf(after)).toEqual([]);
    if (serves === 'before') expect(after.indexes).toEqual(before.indexes);
    // One hostile answer is no reason to keep the user waiting: three tries of a stalling server and some work.
    expect(took).toBeLessThan(3 * stallMilliseconds + 3_000);
    const told = result.ok ? undefined : result.error;
    expect(stateOf(after.active && { manifest: after.active }, told, now)).toBe(state);
  });
});

test('nothing of a name in a manifest ever leads to another server', () => {
  expect(server.askedElsewhere().filter((path) => !path.startsWith('/kith/v1/'))).toEqual([]);
});
