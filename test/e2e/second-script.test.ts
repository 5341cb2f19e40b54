import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { serve } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';

// What marks names and shows cards is a script of its own, which the background starts where somebody may be named.

let organisation: Organisation;
let served: Served;
let kith: KithInChromium;

const pages: Record<string, string> = {
  'nobody.html': '<p>In the Middle Ages, New Orleans had no streets.</p><p><a href="/imprint">Imprint</a></p>',
  'somebody.html': '<p>Ada Lovelace was here</p>',
};

beforeAll(async () => {
  organisation = await openOrganisation();
  for (const [name, body] of Object.entries(pages))
    await writeFile(join(organisation.folder, name), `<!doctype html><title>${name}</title><body>${body}</body>`);
  served = await serve(organisation.folder, { 'Content-Security-Policy': "default-src 'none'" });
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
});

afterAll(async () => {
  await kith?.close();
  await served?.close();
  await organisation?.close();
});

interface Watched {
  page: Page;
  /** The scripts of Kith that the browser has read for this page, in their order. */
  scripts: () => string[];
  /** What was said in the page's console. */
  said: () => string[];
}

async function open(name: string): Promise<Watched> {
  const page = await kith.context.newPage();
  const scripts: string[] = [];
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  const session = await kith.context.newCDPSession(page);
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(kith.page(''))) scripts.push(url.slice(kith.page('').length));
  });
  await session.send('Debugger.enable');
  await page.goto(`${served.address}/${name}`);
  return { page, scripts: () => scripts, said: () => said.filter((text) => !text.includes('favicon')) };
}

async function stopWorkers(): Promise<void> {
  const options = await kith.context.newPage();
  await options.goto(kith.page('options.html'));
  const session = await kith.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await options.close();
}

/** Starts the second script in the page in front, where the first is or in the page's own world, where it is not. */
async function startSecond(world: 'ISOLATED' | 'MAIN'): Promise<void> {
  const worker = kith.context.serviceWorkers()[0] ?? (await kith.context.waitForEvent('serviceworker'));
  await worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('No tab is in front.');
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, world: wanted, files: ['/names.js'] });
  }, world);
}

test('a page that names nobody has the first script alone, until a name comes, though the worker was stopped', async () => {
  const { page, scripts, said } = await open('nobody.html');
  await waitForSettledMarks(page);
  expect(scripts()).toEqual(['page.js']);
  await stopWorkers();
  await page.bringToFront();
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Emmy Noether' })),
  );
  const card = await hover(page, 'Emmy Noether');
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Emmy Noether');
  expect(scripts().filter((name) => name.endsWith('names.js'))).toEqual(['names.js']);
  expect(said()).toEqual([]);
  await page.close();
});

test('a second script that comes again, or where there is no first, does nothing and says nothing', async () => {
  const { page, scripts, said } = await open('somebody.html');
  await hover(page, 'Ada Lovelace');
  await startSecond('ISOLATED');
  await startSecond('MAIN');
  expect(scripts().filter((name) => name === 'names.js')).toHaveLength(3);
  expect(await page.evaluate(() => 'kithScripts' in window)).toBe(false);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Emmy Noether' })),
  );
  await waitFor('both are marked once', async () => {
    const { marks } = await readMarks(page);
    return marks.map(({ text }) => text).join() === 'Ada Lovelace,Emmy Noether' ? true : undefined;
  });
  expect(await page.locator('kith-card').count()).toBe(1);
  expect(said()).toEqual([]);
  await page.close();
});
