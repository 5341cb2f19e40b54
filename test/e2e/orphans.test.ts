import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

// The browser leaves the script of an extension in every open tab when it updates or stops the extension, and tells it
// nothing.

let organisation: Organisation;
let kith: KithInChromium;
let tabs: Page[];
let said: string[];
/** The browser's own page of extensions. */
let manager: Page;

const openTabs = 20;
const names = ['project.html', 'wiki.html', 'directory.html', 'org-chart.html', 'app.html'];

beforeEach(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  said = [];
  tabs = [];
  manager = await kith.context.newPage();
  await manager.goto('chrome://extensions');
  // Without it the browser stops an unpacked extension instead of loading it anew.
  await manager.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  for (let count = 0; count < openTabs; count++) {
    const name = names[count % names.length] ?? '';
    const page = await kith.context.newPage();
    page.on('console', (message) => said.push(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`${name}: ${error.message}`));
    await page.goto(organisation.page(name));
    tabs.push(page);
  }
  await Promise.all(tabs.map((page) => waitForSettledMarks(page)));
  said = [];
});

afterEach(async () => {
  await kith?.close();
  await organisation?.close();
});

const hosts = (page: Page): Promise<number> => page.locator('kith-card').count();

/** Changes the page, which a script that was left behind would notice. */
const change = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { id: 'more', textContent: 'Michael Faraday' }));
  });

test('when the extension is updated, its old scripts go from twenty open tabs without a word, and new ones go on', async () => {
  for (const page of tabs) await page.evaluate(() => document.querySelector('kith-card')?.setAttribute('id', 'old'));
  await kith.context
    .serviceWorkers()[0]
    ?.evaluate(() => chrome.runtime.reload())
    .catch(() => undefined);
  for (const page of tabs) {
    await waitFor('the old card is gone', async () => ((await page.locator('#old').count()) === 0 ? true : undefined));
    await change(page);
    await waitFor('the page is marked by the new script', async () => {
      const isMarked = await page.evaluate(() =>
        [...(CSS.highlights.get('kith-person') ?? [])].some(({ startContainer }) =>
          document.getElementById('more')?.contains(startContainer),
        ),
      );
      return isMarked ? true : undefined;
    });
    await waitFor('it has one host', async () => ((await hosts(page)) === 1 ? true : undefined));
  }
  const [first] = tabs;
  await first?.bringToFront();
  if (first !== undefined) await hover(first, 'Michael Faraday');
  expect(said).toEqual([]);
});

test('when the extension is switched off, marks and card go from twenty open tabs without a word', async () => {
  await manager.evaluate((id) => chrome.management.setEnabled(id, false), kith.extensionId);
  for (const [at, page] of tabs.entries()) {
    await page.bringToFront();
    // Some pages change, over the others the pointer moves.
    if (at % 2 === 0) await change(page);
    else await page.mouse.move(200, 200, { steps: 5 });
    await waitFor('nothing is left', async () =>
      (await hosts(page)) === 0 && (await readMarks(page)).marks.length === 0 ? true : undefined,
    );
  }
  expect(said).toEqual([]);
});
