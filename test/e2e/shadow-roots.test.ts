import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cardFrame } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { isOpen, waitUntilClosed } from '../support/hover.ts';
import { type IsolatedWorld, watchIsolatedWorld } from '../support/isolated-world.ts';
import { openZoo, type Zoo } from '../support/pages.ts';
import { readPlaced } from '../support/pages-people.ts';
import { waitFor } from '../support/wait.ts';

let zoo: Zoo;
let kith: KithInChromium;
let page: Page;
let world: IsolatedWorld;

const html = `<!doctype html><html lang="en"><head><title>Components</title></head><body>
<p>Emmy Noether</p>
<div id="one"></div>
<p>Grace Hopper</p>
<div id="two"></div>
<script>
const shadow = (id, html) => { document.getElementById(id).attachShadow({ mode: 'open' }).innerHTML = html; };
shadow('one', '<p><a href="#ada">Ada Lovelace</a></p>');
shadow('two', '<p>James Snell</p>');
</script></body></html>`;

beforeAll(async () => {
  zoo = await openZoo();
  await writeFile(join(zoo.folder, 'components.html'), html);
  kith = await openChromium();
  await kith.useFeed(zoo.feedUrl);
  page = await kith.context.newPage();
  world = await watchIsolatedWorld(page, kith.extensionId);
});

afterAll(async () => {
  await kith?.close();
  await zoo?.close();
});

beforeEach(async () => {
  await page.goto(zoo.page('components.html'));
  await page.bringToFront();
  await marksAre(4);
});

const marksAre = (count: number): Promise<true> =>
  waitFor(`${count} names are marked`, async () =>
    (await readPlaced(page, 'kith-person')).length === count ? true : undefined,
  );

/** Presses the key of the command, which belongs to the browser, and says whose card opens. */
async function ask(): Promise<string | null> {
  await kith.context.serviceWorkers()[0]?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, 'open-card');
  });
  await waitFor('the card is open', async () => ((await isOpen(page)) ? true : undefined));
  const name = await (await cardFrame(page)).getByRole('heading', { level: 2 }).textContent();
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
  return name;
}

test('the keyboard goes from name to name as they stand in the page, into components and out again', async () => {
  const names = [await ask(), await ask(), await ask(), await ask()];
  expect(names).toEqual(['Emmy Noether', 'Ada Lovelace', 'Grace Hopper', 'James M Snell']);
});

test('the focus on a link in a component offers the card, and Escape brings it back there', async () => {
  await page.keyboard.press('Tab');
  await waitFor('the card is open', async () => ((await isOpen(page)) ? true : undefined));
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
  expect(await ask()).toBe('Ada Lovelace');
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
    'Ada Lovelace',
  );
});

test('components that leave the page are forgotten, however many there were', async () => {
  const add = (count: number): Promise<void> =>
    page.evaluate((wanted) => {
      const many = document.createElement('div');
      many.id = 'many';
      for (let made = 0; made < wanted; made += 1) {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Ada Lovelace</p>';
        many.append(host);
      }
      document.body.append(many);
    }, count);
  const before = await world.count('ShadowRoot');
  await add(500);
  await marksAre(504);
  expect(await world.count('ShadowRoot')).toBe(before + 500);
  await page.evaluate(() => document.getElementById('many')?.remove());
  await marksAre(4);
  await waitFor('they are forgotten', async () => ((await world.count('ShadowRoot')) === before ? true : undefined));
});
