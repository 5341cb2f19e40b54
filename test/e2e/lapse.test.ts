import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Served, serveFolder } from '../../scripts/serve.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { openOptions, storedIn, syncFrom } from '../support/faulted-chromium.ts';
import { manifestPath } from '../support/feed.ts';
import { hover, pointOf } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { tracesIn } from '../support/traces.ts';
import { waitFor } from '../support/wait.ts';

/** The organisation whose directory may be read for two days without its server. */
const offlineDays = 2;
const day = 86_400_000;

let organisation: Organisation;
let feed: Served;
let profile: string;
let kith: KithInChromium;

beforeEach(async () => {
  organisation = await openOrganisation();
  await setLimit(offlineDays);
  // On an origin of its own, so that it can fall silent while the intranet is read.
  feed = await serveFeed(0);
  profile = await mkdtemp(join(tmpdir(), 'kith-lapse-'));
  kith = await openChromium({ profile });
  await kith.useFeed(`${feed.address}/${manifestPath}`);
});

afterEach(async () => {
  await kith?.close();
  await feed?.close();
  await organisation?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function setLimit(days: number): Promise<void> {
  const path = join(organisation.folder, manifestPath);
  const manifest: object = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, offlineDays: days }));
}

async function serveFeed(port: number): Promise<Served> {
  const served = await serveFolder(organisation.folder, { port, live: true });
  if (!served.ok) throw new Error(served.error);
  return served.value;
}

/** The cache as it lies there when its server last answered so long ago. */
const age = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(async (passed) => {
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const factory = (await navigator.storageBuckets?.open('kith-cache'))?.indexedDB ?? indexedDB;
    const database = await settled(factory.open('kith-cache'));
    const store = database.transaction('active', 'readwrite').objectStore('active');
    const record: object = await settled(store.get('active'));
    await settled(store.put({ ...record, heardAt: new Date(Date.now() - passed).toISOString() }, 'active'));
    database.close();
  }, milliseconds);

const openPopup = async (): Promise<Page> => {
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  await popup.getByRole('combobox').fill('electromagnetism');
  return popup;
};

/** Whether search, pages and cards know nobody any more, and the popup says why and what to do. */
async function expectNobody(popup: Page): Promise<void> {
  await popup.getByText('was without the directory’s server for too long').waitFor();
  await popup.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await popup.getByRole('option').count()).toBe(0);
  const intranet = await kith.context.newPage();
  await intranet.goto(organisation.page('project.html'));
  await waitForSettledMarks(intranet);
  const { marks, text } = await readMarks(intranet);
  expect([text.includes('Michael Faraday'), marks]).toEqual([true, []]);
  await intranet.close();
}

async function expectNothingStored(page: Page): Promise<void> {
  const { active, files, indexes, pending } = await storedIn(page);
  expect({ active, pending, files: [...files.keys()], indexes }).toEqual({
    active: undefined,
    pending: undefined,
    files: [],
    indexes: {},
  });
  const traces = ['Faraday', 'Electromagnetism'];
  await waitFor('nothing of the directory is left on the disk', async () =>
    (await tracesIn(join(profile, 'Default', 'WebStorage'), traces)).length === 0 ? true : undefined,
  );
}

test('within the organisation’s time limit offline, search and cards go on', async () => {
  await feed.close();
  const options = await openOptions(kith);
  await age(options, offlineDays * day - 3_600_000);
  await syncFrom(options);
  expect(await kith.readStatus()).toMatchObject({ error: { problem: 'unreachable' } });
  const popup = await openPopup();
  await popup.getByRole('option').first().waitFor();
  const intranet = await kith.context.newPage();
  await intranet.goto(organisation.page('project.html'));
  const card = await hover(intranet, 'Michael Faraday');
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Michael Faraday');
});

test('after it, in a browser that kept running, nobody is found, the popup says why, and no person is stored', async () => {
  const intranet = await kith.context.newPage();
  await intranet.goto(organisation.page('project.html'));
  await pointOf(intranet, 'Michael Faraday');
  const port = Number(new URL(feed.address).port);
  await feed.close();
  const options = await openOptions(kith);
  await age(options, offlineDays * day + 3_600_000);
  const popup = await openPopup();
  await expectNobody(popup);
  await expectNothingStored(options);
  await waitFor('the page that was open has lost its marks', async () =>
    (await readMarks(intranet)).marks.length === 0 ? true : undefined,
  );
  // The remedy is one: with the server back, everything is.
  feed = await serveFeed(port);
  await popup.getByRole('button', { name: 'Try again' }).click();
  await popup.getByRole('option').first().waitFor();
});

test('after it, in a browser that was closed meanwhile, the same', async () => {
  await feed.close();
  await age(await openOptions(kith), offlineDays * day + 3_600_000);
  await kith.close();
  kith = await openChromium({ profile });
  await expectNobody(await openPopup());
  await expectNothingStored(await openOptions(kith));
});
