import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { startMortal } from '../../support/kill-points.ts';
import { memoryFeedUrl, memoryFetch } from '../../support/memory-feed.ts';
import { type Publication, publication } from '../../support/publication.ts';
import { faultsOf, orphansOf, readStored, type StoredDirectory } from '../../support/stored-directory.ts';
import { syncTools } from '../../support/sync-tools.ts';

/** 20 shards, of which the second edition changes some and keeps the others. */
const size = { people: 100, shards: 20 };
const older = publication({ ...size, sequence: 1 });
const newer = publication({ ...size, sequence: 2, renewed: (position) => position % 9 === 0 });

/** Every moment takes minutes: a run takes two of four, neighbours each, at least 200 of each sync, unless FAULTS=full. */
const next = (moment: number): number => moment + (process.env['FAULTS'] === 'full' || moment % 4 === 1 ? 1 : 3);

let published: Publication;
let asked: string[];

beforeEach(() => {
  // A clock that goes on by a millisecond each time it is asked: the same steps in every run.
  let milliseconds = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++milliseconds);
  return () => vi.restoreAllMocks();
});

const tools = () =>
  syncTools({
    fetch: memoryFetch(
      () => published,
      (name) => asked.push(name),
    ),
    locks: { request: (_name, work) => work() },
  });

/** A worker that was just started: it remembers nothing. */
async function newWorker() {
  vi.resetModules();
  return import('../../../extension/feed/sync.ts');
}

async function newProfile(had: Publication | undefined): Promise<void> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  asked = [];
  if (had === undefined) return;
  published = had;
  const { sync } = await newWorker();
  expect(await sync(memoryFeedUrl, tools())).toMatchObject({ ok: true });
}

/** What the cache is after a sync that nobody disturbed. */
async function undisturbed(edition: Publication): Promise<StoredDirectory> {
  await newProfile(edition);
  return readStored(indexedDB);
}

/** Kills a sync to the newer edition at a moment; false where it was over before. */
async function killAt(moment: number, had: Publication | undefined): Promise<boolean> {
  await newProfile(had);
  const { sync } = await newWorker();
  published = newer;
  const mortal = startMortal(tools(), moment);
  await mortal.bury(sync(memoryFeedUrl, mortal.tools));
  return mortal.dead();
}

test.each([
  ['from an older directory', older],
  ['from nothing', undefined],
])(
  'a sync %s that is killed at any moment leaves the old directory or the new one',
  async (_, had) => {
    const before = had === undefined ? undefined : await undisturbed(had);
    const whole = await undisturbed(newer);
    let killed = 0;
    for (let moment = 1; await killAt(moment, had); moment = next(moment)) {
      killed += 1;
      const found = await readStored(indexedDB);
      const expected = found.active?.sequence === newer.manifest.sequence ? whole : before;
      expect({ moment, active: found.active }).toEqual({ moment, active: expected?.active });
      expect({ moment, faults: faultsOf(found) }).toEqual({ moment, faults: [] });
      expect({ moment, indexes: found.indexes }).toEqual({ moment, indexes: expected?.indexes ?? {} });

      asked = [];
      const { start } = await newWorker();
      const started = await start(memoryFeedUrl, tools());
      expect({ moment, started }).toMatchObject({ moment, started: { ok: true, value: { manifest: newer.manifest } } });
      const after = await readStored(indexedDB);
      expect({ moment, active: after.active, indexes: after.indexes }).toEqual({
        moment,
        active: whole.active,
        indexes: whole.indexes,
      });
      expect({ moment, faults: faultsOf(after), orphans: orphansOf(after) }).toEqual({
        moment,
        faults: [],
        orphans: [],
      });
      expect({ moment, pending: after.pending }).toEqual({ moment, pending: undefined });
      // What was downloaded and verified before the end is not downloaded again.
      expect({ moment, twice: asked.filter((name) => found.files.has(name)) }).toEqual({ moment, twice: [] });
    }
    console.log(`Killed at ${killed} moments.`);
    expect(killed).toBeGreaterThanOrEqual(200);
  },
  40 * 60_000,
);
