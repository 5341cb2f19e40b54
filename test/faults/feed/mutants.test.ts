import 'fake-indexeddb/auto';
import { canonicalJson } from '@kith/shared/feed/canonical';
import { filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { memoryFeedUrl, memoryFetch } from '../../support/memory-feed.ts';
import { mutant } from '../../support/mutants.ts';
import { encode, type Publication, publication, signedBy, signingKey } from '../../support/publication.ts';
import { faultsOf, readStored } from '../../support/stored-directory.ts';
import { syncTools } from '../../support/sync-tools.ts';

const key = signingKey(1);
const older = publication({ sequence: 1 });
const newer = publication({ sequence: 2 });
const manifestOf = ({ manifest }: Publication): Uint8Array<ArrayBuffer> => encode(JSON.stringify(manifest));

/**
 * What people would see: which files are read, in which order. The rest of an unsigned manifest (the name of the
 * organisation, dates, a number) anybody on the way may change; that is what a signature is for.
 */
const seen = (manifest: Manifest | undefined): string =>
  manifest === undefined ? 'nothing' : canonicalJson(filesOf(manifest).map(({ name, count }) => ({ name, count })));

interface Browser {
  /** Asks the feed, in which one file is not what it should be. */
  syncWith(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined>;
}

/** A browser that has the older edition, while the newer is published. */
async function openBrowser(pinned: boolean): Promise<Browser> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  const { sync } = await import('../../../extension/feed/sync.ts');
  const keys = pinned ? [key.name] : [];
  const edition = (it: Publication): Publication => (pinned ? signedBy(key, it) : it);
  const had = await sync(memoryFeedUrl, syncTools({ keys, fetch: memoryFetch(() => edition(older)) }));
  expect(had.ok).toBe(true);
  const good = memoryFetch(() => edition(newer));
  return {
    async syncWith(name, bytes) {
      const fetch: typeof globalThis.fetch = (input, init) =>
        String(input).endsWith(name) ? Promise.resolve(new Response(bytes)) : good(input, init);
      const result = await sync(memoryFeedUrl, syncTools({ keys, fetch }));
      return result.ok ? undefined : result.error.problem;
    },
  };
}

/** Serves so many mutants, and says which of them people would get to see. */
async function count(
  mutants: number,
  firstSeed: number,
  {
    pinned,
    name,
    original,
    isHarmless,
  }: {
    pinned: boolean;
    name: string;
    original: Uint8Array<ArrayBuffer>;
    /** Whether what is in use now is what was published before or is published now. */
    isHarmless: (active: Manifest | undefined) => boolean;
  },
): Promise<{ accepted: number[]; problems: Map<string, number> }> {
  const accepted: number[] = [];
  const problems = new Map<string, number>();
  let browser = await openBrowser(pinned);
  for (let seed = firstSeed; seed < firstSeed + mutants; seed += 1) {
    const problem = await browser.syncWith(name, mutant(original, seed));
    problems.set(problem ?? 'none', (problems.get(problem ?? 'none') ?? 0) + 1);
    if (problem !== undefined && problem !== 'expired' && seed % 100 !== 0) continue;
    const stored = await readStored(indexedDB);
    if (!isHarmless(stored.active) || faultsOf(stored).length > 0) accepted.push(seed);
    // What was taken, if only a date, must not hide what comes next.
    if (problem === undefined || problem === 'expired') browser = await openBrowser(pinned);
  }
  return { accepted, problems };
}

test('of 4,000 changed manifests that somebody signed before, none is taken', async () => {
  const signed = signedBy(key, newer);
  const wanted = [signedBy(key, older), signed].map(({ manifest }) => canonicalJson(manifest));
  const { accepted, problems } = await count(4_000, 1, {
    pinned: true,
    name: 'manifest.json',
    original: manifestOf(signed),
    isHarmless: (active) => active !== undefined && wanted.includes(canonicalJson(active)),
  });
  console.log('signed manifests', Object.fromEntries(problems));
  expect(accepted).toEqual([]);
  expect([...problems.keys()].sort()).toEqual(['invalid', 'none', 'untrusted']);
});

test('of 3,000 changed manifests that nobody signed, none shows other people or loses one', async () => {
  const wanted = [older, newer].map(({ manifest }) => seen(manifest));
  const { accepted, problems } = await count(3_000, 10_001, {
    pinned: false,
    name: 'manifest.json',
    original: manifestOf(newer),
    isHarmless: (active) => wanted.includes(seen(active)),
  });
  console.log('unsigned manifests', Object.fromEntries(problems));
  expect(accepted).toEqual([]);
});

test('of 3,000 changed shards, none is taken', async () => {
  const shard = newer.manifest.people.shards[1]?.name ?? '';
  const { accepted, problems } = await count(3_000, 20_001, {
    pinned: false,
    name: shard,
    original: newer.files.get(shard) ?? new Uint8Array(),
    isHarmless: (active) => seen(active) === seen(older.manifest),
  });
  console.log('shards', Object.fromEntries(problems));
  expect(accepted).toEqual([]);
  expect([...problems.keys()]).toEqual(['damaged']);
});
