import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { stopWorkers } from '../support/faulted-chromium.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  page = await kith.context.newPage();
  await page.goto(kith.page('options.html'));
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

/** The worker, started anew: what is typed into the address bar wakes it up. */
async function freshWorker(): Promise<Worker> {
  await kith.context.serviceWorkers()[0]?.evaluate(() => Object.assign(globalThis, { isOld: true }));
  await stopWorkers(page);
  return waitFor('the worker is started anew', async () => {
    // Any message wakes it; this one is refused.
    await page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    const worker = kith.context.serviceWorkers().at(-1);
    const isOld = await worker?.evaluate(() => 'isOld' in globalThis).catch(() => true);
    return isOld === false ? worker : undefined;
  });
}

/** What the address bar offers for a text: the first line, and the others as the browser's own parser of XML takes them. */
const typed = (worker: Worker, text: string) =>
  worker.evaluate(async (wanted) => {
    const { omnibox } = chrome;
    const write = omnibox.setDefaultSuggestion.bind(omnibox);
    let first = '';
    omnibox.setDefaultSuggestion = (suggestion) => {
      first = suggestion.description;
      return write(suggestion);
    };
    const offered = await new Promise<{ content: string; description: string }[]>((resolve) =>
      omnibox.onInputChanged.dispatch(wanted, resolve),
    );
    for (const { description } of offered) await write({ description });
    omnibox.setDefaultSuggestion = write;
    return { first, offered };
  }, text);

/** Presses Enter. @returns the address of the page that opens */
async function enter(text: string): Promise<string> {
  const opened = kith.context.waitForEvent('page');
  await kith.context
    .serviceWorkers()[0]
    ?.evaluate((wanted) => chrome.omnibox.onInputEntered.dispatch(wanted, 'newForegroundTab'), text);
  const search = await opened;
  await search.waitForURL(/popup\.html/);
  const address = search.url();
  await search.close();
  return address;
}

test('without a directory the address bar says so, and offers nobody', async () => {
  expect(await typed(await freshWorker(), 'faraday')).toEqual({
    first: 'There is no directory yet. Enter opens Kith.',
    offered: [],
  });
});

test('people are offered as one types, by name and by what they know, although the worker has only just started', async () => {
  await kith.useFeed(organisation.feedUrl);
  const worker = await freshWorker();
  const { first, offered } = await typed(worker, 'farad');
  expect(first).toBe('Search colleagues for “farad”');
  expect(offered[0]?.content).toContain('Michael Faraday');
  expect(offered[0]?.description).toMatch(/^Michael <match>Farad<\/match>ay – <dim>/);
  const { offered: knowing } = await typed(worker, 'electromagnetism');
  expect(knowing.map(({ description }) => description).join()).toContain('<match>Electromagnetism</match>');
});

test('signs that mean something in XML, and nothing at all, can be typed', async () => {
  const worker = await freshWorker();
  expect((await typed(worker, '<b>"R&D"')).first).toBe('Search colleagues for “&lt;b&gt;&quot;R&amp;D&quot;”');
  expect(await typed(worker, '  ')).toEqual({ first: 'A name, or what they know', offered: [] });
});

test('Enter opens the person who was chosen, else the search, and neither stands in the address', async () => {
  const { offered } = await typed(await freshWorker(), 'faraday');
  // Stopped between the choice and Enter.
  await freshWorker();
  expect(await enter(offered[0]?.content ?? '')).toBe(kith.page('popup.html?page'));
  expect(await enter('who knows optics')).toBe(kith.page('popup.html?page'));
});
