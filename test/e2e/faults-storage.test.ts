import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { edition, openOptions, storedIn, syncFrom, waitForSequence } from '../support/faulted-chromium.ts';
import { type HostileServer, openHostileServer } from '../support/hostile-server.ts';
import { faultsOf } from '../support/stored-directory.ts';
import { tracesIn } from '../support/traces.ts';
import { waitFor } from '../support/wait.ts';

let server: HostileServer;
let sequence = 1;

beforeAll(async () => {
  server = await openHostileServer(edition(sequence));
});

afterAll(() => server.close());

function publishNext(people?: number): void {
  sequence += 1;
  server.publish(edition(sequence, people));
}

/** A database beside the cache, such as the user's own log will be. */
const keepDiary = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('diary', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('days').put('I asked Ada.', 1);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );

const readDiary = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const request = indexedDB.open('diary', 1);
        request.onsuccess = () => {
          const read = request.result.transaction('days').objectStore('days').get(1);
          read.onsuccess = () => {
            request.result.close();
            resolve(read.result);
          };
        };
        request.onerror = () => reject(request.error);
      }),
  );

declare global {
  interface Window {
    held?: IDBDatabase;
  }
}

/** An empty database of another version in the place of the cache, which the page holds open and never lets go. */
const replaceCache = (page: Page, version: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const factory = (await navigator.storageBuckets?.open('kith-cache'))?.indexedDB ?? indexedDB;
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Another window may be faster and make the cache anew in between.
    while (window.held?.version !== wanted) {
      await settled(factory.deleteDatabase('kith-cache'));
      window.held = await settled(factory.open('kith-cache', wanted)).catch(() => undefined);
    }
  }, version);

/** A search in the popup finds people of the directory in use. */
async function expectSearchable(kith: KithInChromium): Promise<void> {
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  await popup.getByRole('combobox').fill('noether');
  await popup.getByRole('option').first().waitFor();
  await popup.close();
}

async function expectWhole(kith: KithInChromium, page: Page): Promise<void> {
  await waitForSequence(kith, sequence);
  const stored = await storedIn(page);
  expect({ sequence: stored.active?.sequence, faults: faultsOf(stored) }).toEqual({ sequence, faults: [] });
  expect(await readDiary(page)).toBe('I asked Ada.');
}

describe('in a browser whose storage fails', () => {
  let kith: KithInChromium;
  let page: Page;

  beforeEach(async () => {
    kith = await openChromium();
    await kith.useFeed(server.feedUrl);
    page = await openOptions(kith);
    await keepDiary(page);
  });

  afterEach(() => kith?.close());

  test('storage that is full keeps the earlier directory, is told, and takes what has room again', async () => {
    await page.evaluate(async () => {
      await navigator.storageBuckets?.delete('kith-cache');
      await navigator.storageBuckets?.open('kith-cache', { quota: 1_500_000 });
    });
    await syncFrom(page);
    await waitForSequence(kith, sequence);
    publishNext(6_400);
    await syncFrom(page);
    expect(await kith.readStatus()).toMatchObject({
      state: 'ready',
      sequence: sequence - 1,
      error: { problem: 'full' },
    });
    expect(faultsOf(await storedIn(page))).toEqual([]);
    const popup = await kith.context.newPage();
    await popup.goto(kith.page('popup.html'));
    await popup.getByText('This browser has no room left for the directory.').waitFor();
    await popup.close();
    await expectSearchable(kith);
    // A new bucket has the room that the browser gives everybody.
    await page.evaluate(() => navigator.storageBuckets?.delete('kith-cache'));
    await syncFrom(page);
    await expectWhole(kith, page);
  });

  test('a database without stores is built anew, and no other is touched', async () => {
    // Of a version above every one of ours: an update that was taken back may leave such a one.
    await replaceCache(page, 1000);
    await page.evaluate(() => window.held?.close());
    await syncFrom(page);
    await expectWhole(kith, page);
    await expectSearchable(kith);
  });

  test('a window that hangs and holds an old version open keeps nobody from the directory for long', async () => {
    const holder = await openOptions(kith);
    await replaceCache(holder, 1);
    await syncFrom(page);
    await expectWhole(kith, page);
    await expectSearchable(kith);
  });
});

describe('a profile whose files were damaged while the browser was closed', () => {
  /** The files of the extension's databases. */
  async function databaseFiles(profile: string): Promise<string[]> {
    const folder = join(profile, 'Default', 'WebStorage');
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    return names
      .filter((entry) => entry.isFile() && entry.parentPath.includes('IndexedDB'))
      .map((entry) => join(entry.parentPath, entry.name));
  }

  /** Every 512th byte is another. */
  const spoilt = (bytes: Uint8Array): Uint8Array =>
    bytes.map((byte, place) => (place % 512 === 7 ? byte ^ 0xff : byte));

  // Each has a profile of its own and only reads what is published.
  test.concurrent.each([
    ['bytes changed in the tables', /\.(?:log|ldb)$/, spoilt],
    ['files cut in half', /\.(?:log|ldb)$/, (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)],
    ['the list of files lost', /(?:MANIFEST-\d+|CURRENT)$/, () => new Uint8Array()],
  ])('is put in order: %s', async (_what, which, damage) => {
    const profile = await mkdtemp(join(tmpdir(), 'kith-damaged-'));
    try {
      const first = await openChromium({ profile });
      await first.useFeed(server.feedUrl);
      await first.close();
      const files = (await databaseFiles(profile)).filter((path) => which.test(path));
      expect(files.length).toBeGreaterThan(0);
      for (const path of files) await writeFile(path, damage(await readFile(path)));
      const kith = await openChromium({ profile });
      const page = await openOptions(kith);
      await syncFrom(page);
      await waitForSequence(kith, sequence);
      expect(faultsOf(await storedIn(page))).toEqual([]);
      await expectSearchable(kith);
      await kith.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

test('“Forget the directory” leaves no name, address or title of anybody in the files of the profile', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'kith-forgotten-'));
  try {
    const kith = await openChromium({ profile });
    await kith.useFeed(server.feedUrl);
    const traces = ['person-7@letters.example', 'Noether', 'Correspondent, edition'];
    expect(await tracesIn(profile, traces)).not.toEqual([]);
    const page = await openOptions(kith);
    await kith.setSettings({ feedUrl: '' });
    await page.evaluate(async () => {
      await chrome.runtime.sendMessage({ kith: 'feed.forget', params: {} });
    });
    await waitFor('nothing of the directory is left on the disk', async () =>
      (await tracesIn(profile, traces)).length === 0 ? true : undefined,
    );
    await kith.close();
    expect(await tracesIn(profile, traces)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
