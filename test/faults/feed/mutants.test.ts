import 'fake-indexeddb/auto';
import { canonicalJson } from '@kith/shared/feed/canonical';
import { filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { fetchFile } from '../../../extension/feed/download.ts';
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

/** JSON without what carries no meaning: white space, the order of members, escapes. Undefined of what is no JSON. */
function meaningOf(bytes: Uint8Array): string | undefined {
  try {
    return canonicalJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** So many copies of a manifest that say something else, or nothing at all. */
function* mutantsOf(original: Uint8Array<ArrayBuffer>, count: number): Generator<Uint8Array<ArrayBuffer>> {
  const meaning = meaningOf(original);
  for (let seed = 1, found = 0; found < count; seed += 1) {
    const bytes = mutant(original, seed);
    if (meaningOf(bytes) === meaning) continue;
    found += 1;
    yield bytes;
  }
}

interface Browser {
  /** Asks the feed, in which these files are not what they should be. */
  syncWith(changed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<string | undefined>;
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
  const served = edition(newer);
  const good = memoryFetch(() => served);
  return {
    async syncWith(changed) {
      const fetch: typeof globalThis.fetch = (input, init) => {
        const bytes = changed.get(String(input).replace(/^.*\//, ''));
        return bytes === undefined ? good(input, init) : Promise.resolve(new Response(bytes));
      };
      const result = await sync(memoryFeedUrl, syncTools({ keys, fetch }));
      return result.ok ? undefined : result.error.problem;
    },
  };
}

/** Counts what is told of each. */
function tally(problems: Map<string, number>, problem = 'none'): void {
  problems.set(problem, (problems.get(problem) ?? 0) + 1);
}

/** How often the storage is looked into while nothing is taken; each look reads all of it. */
const lookEvery = 100;

test('of 10,000 changed manifests that somebody signed before, none is taken', async () => {
  const browser = await openBrowser(true);
  const before = canonicalJson(signedBy(key, older).manifest);
  const problems = new Map<string, number>();
  const accepted: string[] = [];
  for (const bytes of mutantsOf(manifestOf(signedBy(key, newer)), 10_000)) {
    const problem = await browser.syncWith(new Map([['manifest.json', bytes]]));
    tally(problems, problem);
    if (problem === undefined) accepted.push(Buffer.from(bytes).toString());
  }
  const stored = await readStored(indexedDB);
  expect(accepted).toEqual([]);
  expect(stored.active && canonicalJson(stored.active)).toBe(before);
  expect(faultsOf(stored)).toEqual([]);
  // Both judges were needed: some mutants are no manifests, others are manifests that nobody signed.
  expect([...problems.keys()].sort()).toEqual(['invalid', 'untrusted']);
});

test('of 3,000 changed manifests that nobody signed, none shows other people or loses one', async () => {
  const wanted = [older, newer].map(({ manifest }) => seen(manifest));
  const accepted: string[] = [];
  let browser = await openBrowser(false);
  let served = 0;
  for (const bytes of mutantsOf(manifestOf(newer), 3_000)) {
    served += 1;
    const problem = await browser.syncWith(new Map([['manifest.json', bytes]]));
    const taken = problem === undefined || problem === 'expired';
    if (!taken && served % lookEvery !== 0) continue;
    const stored = await readStored(indexedDB);
    if (!wanted.includes(seen(stored.active)) || faultsOf(stored).length > 0)
      accepted.push(Buffer.from(bytes).toString());
    // What was taken, if only a date, must not hide what comes next.
    if (taken) browser = await openBrowser(false);
  }
  expect(accepted).toEqual([]);
});

test('of 10,000 changed shards, none is taken, whether each is asked for alone or a feed serves nothing else', async () => {
  const { shards } = newer.manifest.people;
  const browser = await openBrowser(false);
  const accepted: string[] = [];
  const problems = new Map<string, number>();
  for (let round = 1; round <= 10_000 / shards.length; round += 1) {
    const changed = new Map(
      shards.map(({ name }, index) => [
        name,
        mutant(newer.files.get(name) ?? new Uint8Array(), round * shards.length + index),
      ]),
    );
    for (const shard of shards) {
      const fetch = () => Promise.resolve(new Response(changed.get(shard.name)));
      const text = await fetchFile(new URL(memoryFeedUrl), shard, syncTools({ fetch }));
      tally(problems, text.ok ? undefined : text.error.problem);
      if (text.ok) accepted.push(text.value);
    }
    if ((await browser.syncWith(changed)) !== 'damaged') accepted.push(`all of round ${round}`);
    if (round % lookEvery !== 0) continue;
    const stored = await readStored(indexedDB);
    if (seen(stored.active) !== seen(older.manifest) || faultsOf(stored).length > 0) accepted.push(`round ${round}`);
  }
  expect(accepted).toEqual([]);
  expect(problems).toEqual(new Map([['damaged', 10_000]]));
});
