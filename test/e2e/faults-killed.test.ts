import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import {
  beginSync,
  edition,
  isFull,
  killBrowser,
  openOptions,
  random,
  stopWorkers,
  storedIn,
  syncFrom,
  waitForSequence,
} from '../support/faulted-chromium.ts';
import { type HostileServer, openHostileServer } from '../support/hostile-server.ts';
import { faultsOf, orphansOf } from '../support/stored-directory.ts';
import { waitFor } from '../support/wait.ts';

let server: HostileServer;
let sequence = 1;

/** Milliseconds that each answer takes, so that a sync of 34 files, six at a time, takes about half a second. */
const answerMilliseconds = 60;

beforeAll(async () => {
  server = await openHostileServer(edition(sequence));
  server.slow(answerMilliseconds);
});

afterAll(() => server.close());

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Begins a sync and resolves at some moment of it: when so many files were asked for, and a little later, so that building
 * the indexes is met too. Counted in files because a fixed time is early on one machine and too late on another.
 */
async function meetSync(page: Page): Promise<void> {
  const files = 1 + Math.floor(random() * 32);
  let asked = 0;
  server.asked();
  await beginSync(page);
  await waitFor(`the browser asks for ${files} files`, async () => {
    asked += server.asked().length;
    return asked < files ? undefined : true;
  });
  await pause(random() * 100);
}

/** The next publication, which shares no shard with the last one. */
function publishNext(): void {
  sequence += 1;
  server.publish(edition(sequence));
}

describe('a worker that the browser stops in mid-sync', () => {
  let kith: KithInChromium;

  beforeAll(async () => {
    kith = await openChromium();
    await kith.useFeed(server.feedUrl);
  });

  afterAll(() => kith?.close());

  const stops = isFull ? 25 : 6;

  test(`leaves the old directory or the new one, ${stops} times, and the next sync leaves nothing behind`, async () => {
    const page = await openOptions(kith);
    let interrupted = 0;
    for (let stop = 0; stop < stops; stop++) {
      publishNext();
      await meetSync(page);
      await stopWorkers(page);
      const after = await storedIn(page);
      expect(faultsOf(after)).toEqual([]);
      expect([sequence - 1, sequence]).toContain(after.active?.sequence);
      if (after.active?.sequence === sequence - 1) interrupted += 1;
      await syncFrom(page);
      const next = await storedIn(page);
      expect({ sequence: next.active?.sequence, faults: faultsOf(next), orphans: orphansOf(next) }).toEqual({
        sequence,
        faults: [],
        orphans: [],
      });
    }
    // Stops that come too late prove nothing.
    expect(interrupted).toBeGreaterThan(stops / 3);
    await page.close();
  });
});

describe('a browser that is killed in mid-sync', () => {
  const kills = isFull ? 10 : 3;

  test(`has the old directory or the new one when it starts again, ${kills} times`, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'kith-killed-'));
    try {
      let interrupted = 0;
      let kith = await openChromium({ profile });
      await kith.useFeed(server.feedUrl);
      for (let kill = 0; kill < kills; kill++) {
        const page = await openOptions(kith);
        publishNext();
        await meetSync(page);
        await killBrowser(profile);
        await kith.close().catch(() => undefined);
        // What is on the disk, before anybody can repair it: the first page asks before the feed answers.
        server.slow(3_000);
        kith = await openChromium({ profile });
        const early = await openOptions(kith);
        const found = await storedIn(early);
        expect(faultsOf(found)).toEqual([]);
        expect([sequence - 1, sequence]).toContain(found.active?.sequence);
        if (found.active?.sequence === sequence - 1) interrupted += 1;
        server.slow(answerMilliseconds);
        await syncFrom(early);
        await waitForSequence(kith, sequence);
        const next = await storedIn(early);
        expect({ faults: faultsOf(next), orphans: orphansOf(next) }).toEqual({ faults: [], orphans: [] });
        await early.close();
      }
      expect(interrupted).toBeGreaterThan(kills / 3);
      await kith.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 300_000);
});

test('three windows that ask at once make one download', async () => {
  const kith = await openChromium();
  try {
    await kith.useFeed(server.feedUrl);
    const windows = await Promise.all(
      ['options.html', 'options.html', 'popup.html'].map(async (name) => {
        const page = await kith.context.newPage();
        await page.goto(kith.page(name));
        return page;
      }),
    );
    publishNext();
    server.asked();
    await Promise.all(windows.map(syncFrom));
    await waitForSequence(kith, sequence);
    const files = server.asked().filter((name) => name !== 'manifest.json');
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(30);
  } finally {
    await kith.close();
  }
});
