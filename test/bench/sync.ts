import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { positionsIn, publishCrowd } from '../support/crowd-feed.ts';
import { manifestPath } from '../support/feed.ts';
import { type Request, type ServedByNginx, serveWithNginx } from '../support/nginx.ts';
import { ensureBuilt } from './built.ts';
import { median } from './median.ts';
import { timeWriting, type WritingTimes } from './sync-writing.ts';
import { openWorkerSession, type WorkerSession } from './worker-session.ts';

/** Figures of `bench -- sync --json`: 100,000 people, Chromium with a profile on disk, an nginx on this machine. */
export interface SyncFigures {
  /** From naming the feed to the state `ready`: download, checks, storage, indexes; median. */
  full_100k_ms: number;
  /** Of it, writing alone: the same files into a database of their own, as the product writes them; median. */
  write_100k_ms: number;
  /** The same people written one record a person ÷ `write_100k_ms`; median of the rounds. */
  rows_ratio: number;
  /** Longest task of the worker's thread in a full sync, by the browser's trace; the largest of the rounds. */
  longest_block_ms: number;
  /** Requests of a sync where nothing changed, and the bytes of their answers, headers included. */
  unchanged_requests: number;
  unchanged_bytes: number;
  /** Bytes of the answers after 100 people changed ÷ those of the full sync. */
  changed_100_bytes_ratio: number;
  /** The most that the worker's JavaScript held in a full sync, buffers included; looked at ten times a second. */
  heap_mb: number;
}

const people = 100_000;
const seed = 20_261_124;
const rounds = 3;

const bytesOf = (requests: readonly Request[]): number => requests.reduce((sum, { bytes }) => sum + bytes, 0);

/** Milliseconds until the state is `ready`, told by the worker itself. */
async function timeFullSync(kith: KithInChromium, feedUrl: string): Promise<number> {
  const start = performance.now();
  await kith.useFeed(feedUrl);
  return performance.now() - start;
}

/** The requests that are made while something is done. */
async function requestsOf(server: ServedByNginx, act: () => Promise<void>): Promise<Request[]> {
  const before = (await server.requests()).length;
  await act();
  return (await server.requests()).slice(before);
}

/** The most that the worker holds while something is done, in bytes. */
async function highestHeap(worker: WorkerSession, act: () => Promise<unknown>): Promise<number> {
  let highest = 0;
  let going = true;
  const look = async (): Promise<void> => {
    while (going) {
      highest = Math.max(highest, await worker.heapBytes());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const looking = look();
  await act();
  going = false;
  await looking;
  return highest;
}

interface Round {
  full: number;
  writing: WritingTimes;
  block: number;
  heap: number;
  /** Bytes of the full sync's answers. */
  bytes: number;
}

/** A browser that has never seen the feed; three full syncs, so that neither trace nor heap disturbs the clock. */
async function measureRound(server: ServedByNginx, feedUrl: string): Promise<Round> {
  const kith = await openChromium();
  try {
    let full = 0;
    const requests = await requestsOf(server, async () => {
      full = await timeFullSync(kith, feedUrl);
    });
    const session = await openWorkerSession(kith.context, kith.extensionId);
    const again = async (): Promise<void> => {
      await forget(kith);
      await timeFullSync(kith, feedUrl);
    };
    const block = await session.longestTask(again);
    const heap = await highestHeap(session, again);
    // Last: it leaves 100,000 parsed people behind in the worker, and collecting them is no work of a sync.
    const [worker] = kith.context.serviceWorkers();
    if (worker === undefined) throw new Error('The worker of the extension does not run.');
    return { full, writing: await timeWriting(worker), block, heap, bytes: bytesOf(requests) };
  } finally {
    await kith.close();
  }
}

/** Through a page of the extension, as a user does. */
async function send(kith: KithInChromium, message: 'feed.sync' | 'feed.forget'): Promise<void> {
  const page = await kith.context.newPage();
  await page.goto(kith.page('options.html'));
  await page.evaluate((name) => chrome.runtime.sendMessage({ kith: name, params: {} }), message);
  await page.close();
}

async function forget(kith: KithInChromium): Promise<void> {
  await kith.setSettings({ feedUrl: '' });
  await send(kith, 'feed.forget');
}

/** What a sync costs where nothing and where little changed. */
async function measureChanges(server: ServedByNginx, feedUrl: string, publishAgain: () => Promise<unknown>) {
  const kith = await openChromium();
  try {
    await kith.useFeed(feedUrl);
    const unchanged = await requestsOf(server, () => send(kith, 'feed.sync'));
    await publishAgain();
    const changed = await requestsOf(server, async () => {
      await send(kith, 'feed.sync');
      await kith.useFeed(feedUrl);
    });
    return { unchanged, changed };
  } finally {
    await kith.close();
  }
}

/** @param tell takes progress */
export async function syncBench(tell: (line: string) => void): Promise<Result<SyncFigures, string>> {
  const unbuilt = await ensureBuilt(tell);
  if (unbuilt !== undefined) return failed(unbuilt);
  const folder = await mkdtemp(join(tmpdir(), 'kith-sync-'));
  let server: ServedByNginx | undefined;
  try {
    tell(`Publishing ${people} people`);
    await publishCrowd(folder, { people, seed });
    server = await serveWithNginx(folder);
    const feedUrl = `${server.address}/${manifestPath}`;
    const taken: Round[] = [];
    for (let round = 1; round <= rounds; round++) {
      tell(`Round ${round} of ${rounds}`);
      taken.push(await measureRound(server, feedUrl));
    }
    tell('A sync where nothing changed, and one where 100 people did');
    const changed = positionsIn(people, 100, seed);
    const changes = await measureChanges(server, feedUrl, () => publishCrowd(folder, { people, seed, changed }));
    return ok({
      full_100k_ms: median(taken.map(({ full }) => full)),
      write_100k_ms: median(taken.map(({ writing }) => writing.files)),
      rows_ratio: median(taken.map(({ writing }) => writing.rows / writing.files)),
      longest_block_ms: Math.max(...taken.map(({ block }) => block)),
      unchanged_requests: changes.unchanged.length,
      unchanged_bytes: bytesOf(changes.unchanged),
      changed_100_bytes_ratio: bytesOf(changes.changed) / median(taken.map(({ bytes }) => bytes)),
      heap_mb: Math.max(...taken.map(({ heap }) => heap)) / 1_000_000,
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  }
}
