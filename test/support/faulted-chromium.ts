import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { KithInChromium } from './chromium.ts';
import { chance } from './crowd.ts';
import { type Publication, publication } from './publication.ts';
import { indexStores, readRecords, type StoredDirectory, storedFrom } from './stored-directory.ts';
import { waitFor } from './wait.ts';

/** The long form of the faults in browsers: `FAULTS=full npm test -- e2e faults`. */
export const isFull = process.env['FAULTS'] === 'full';

/** Moments at random, the same in every run. */
export const random = chance(20_261_124);

/** A publication that browsers take on any day: some hundred people in 32 shards, all of them other than the last one's. */
export function edition(sequence: number, people = 640): Publication {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  return publication({ sequence, people, shards: 32, members: { expiresAt } });
}

/** A page of the extension, to look and ask from. It outlives the worker. */
export async function openOptions(kith: KithInChromium): Promise<Page> {
  const page = await kith.context.newPage();
  await page.goto(kith.page('options.html'));
  return page;
}

/** Asks for a sync, as “Check now” does; resolves when it has ended. */
export function syncFrom(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await chrome.runtime.sendMessage({ kith: 'feed.sync', params: {} });
  });
}

/** Asks for a sync and does not wait for it: whatever ends it, nobody hears. */
export function beginSync(page: Page): Promise<void> {
  return page.evaluate(() => {
    chrome.runtime.sendMessage({ kith: 'feed.sync', params: {} }).catch(() => undefined);
  });
}

/** Ends the extension's worker, as the browser does when it likes. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** The cache as it lies in the browser, read without any code of the extension. */
export async function storedIn(page: Page): Promise<StoredDirectory> {
  const records = await page.evaluate(
    async ({ source, stores }) => {
      const read: typeof readRecords = new Function(`return ${source}`)();
      const { built, ...rest } = await read(
        (await navigator.storageBuckets?.open('kith-cache'))?.indexedDB ?? indexedDB,
      );
      const indexes: Record<string, string> = {};
      for (const [index, store] of stores.entries()) {
        const record = built[index];
        if (record instanceof Blob) indexes[store] = `${record.size} bytes`;
        else if (record instanceof Uint8Array) indexes[store] = `${record.length} bytes`;
      }
      return { ...rest, indexes };
    },
    { source: readRecords.toString(), stores: indexStores },
  );
  return storedFrom(records);
}

/** Waits until the directory in use is of this publication. */
export function waitForSequence(kith: KithInChromium, sequence: number): Promise<true> {
  return waitFor(`publication ${sequence} is in use`, async () => {
    const status = await kith.readStatus();
    return status?.state === 'ready' && status.sequence === sequence ? true : undefined;
  });
}

/** Ends a whole browser at once, all its processes, as a power cut does. */
export async function killBrowser(profile: string): Promise<void> {
  const lock = await readlink(join(profile, 'SingletonLock'));
  process.kill(-Number(lock.split('-').at(-1)), 'SIGKILL');
}
