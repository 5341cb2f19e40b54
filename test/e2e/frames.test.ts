import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cardFrame, waitUntilSeen } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { isOpen, waitUntilClosed } from '../support/hover.ts';
import { openZoo, type Zoo } from '../support/pages.ts';
import { readPlaced } from '../support/pages-people.ts';
import { waitFor } from '../support/wait.ts';

let zoo: Zoo;
let kith: KithInChromium;
let page: Page;

const html = `<!doctype html><title>A page of frames</title>
<p><a id="link" href="#grace">Grace Hopper</a></p>
<iframe id="inner" name="inner" width="400" height="120" srcdoc="<p><a id=link href=#ada>Ada Lovelace</a></p><p style='margin-top: 400px'>Emmy Noether</p>"></iframe>
<iframe id="empty" name="empty" width="400" height="120" srcdoc="<button>Nobody</button>"></iframe>
<iframe id="other" width="400" height="120"></iframe>
<script>document.getElementById('other').src = new URLSearchParams(location.search).get('other') + '/parts/frame.html';</script>`;

beforeAll(async () => {
  zoo = await openZoo();
  await writeFile(join(zoo.folder, 'frames-inside.html'), html);
  kith = await openChromium();
  await kith.useFeed(zoo.feedUrl);
  page = await kith.context.newPage();
});

afterAll(async () => {
  await kith?.close();
  await zoo?.close();
});

const placed = async (): Promise<string[]> =>
  (await readPlaced(page, 'kith-person')).map(({ text, place }) => `${place}: ${text}`).toSorted();

const all = ['inner/: Emmy Noether', 'inner/link: Ada Lovelace', 'link: Grace Hopper', 'other/inner: Ada Lovelace'];

const marksAre = (expected: readonly string[]): Promise<true> =>
  waitFor(`the marks are ${expected.join(', ') || 'none'}`, async () =>
    (await placed()).join() === expected.join() ? true : undefined,
  );

const frameOf = (id: string): Frame => {
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame() && each.name() === id);
  if (frame === undefined) throw new Error(`There is no frame ${id}.`);
  return frame;
};

beforeEach(async () => {
  await kith.setSettings({ offSites: undefined, offPages: undefined });
  await page.goto(zoo.page('frames-inside.html'));
  await page.bringToFront();
  await marksAre(all);
});

/** Rests the pointer on a name until its card shows. */
async function hover(place: string): Promise<Frame> {
  const mark = (await readPlaced(page, 'kith-person')).find((each) => each.place === place);
  if (mark === undefined) throw new Error(`Nobody is marked in ${place}.`);
  return waitFor('the card shows', async () => {
    const point = await mark.reach();
    if (point === undefined) return undefined;
    await page.mouse.move(point.x, point.y + 30);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    const opened = await waitFor('it', async () => ((await isOpen(mark.frame)) ? true : undefined), 2000).catch(
      () => false,
    );
    return opened === true ? mark.frame : undefined;
  });
}

/** Presses the key of the command, which belongs to the browser: what the background does with it. */
async function ask(): Promise<void> {
  await kith.context.serviceWorkers()[0]?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    const taken = await chrome.tabs.sendMessage(tab.id, 'open-card');
    if (taken !== true) await chrome.tabs.sendMessage(tab.id, 'open-card-anyway', { frameId: 0 });
  });
}

/** Ids of the frames with an open card; the page itself is `page`. */
async function open(): Promise<string[]> {
  const frames = page.frames().filter((frame) => !frame.url().startsWith('chrome-extension:'));
  const opened = await Promise.all(
    frames.map(async (frame) => ((await isOpen(frame)) ? [frame.name() || 'page'] : [])),
  );
  return opened.flat();
}

const opened = (name: string): Promise<true> =>
  waitFor(`a card is open in ${name} alone`, async () => ((await open()).join() === name ? true : undefined));

test('a page that is switched off is off in its frames too, of whatever site, and on again with it', async () => {
  await kith.setSettings({ offPages: [page.url().replace(/\?.*/, '')] });
  await marksAre([]);
  await kith.setSettings({ offPages: [] });
  await marksAre(all);
});

test('in a small frame the card fits, and scrolls to its last line', async () => {
  const frame = await hover('inner/link');
  const box = await frame.locator('kith-card').evaluate((host) => {
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
  expect(box).toBe(true);
  const card = await cardFrame(frame);
  const off = card.getByRole('button', { name: 'Off on this site' });
  await off.scrollIntoViewIfNeeded();
  // A card that is still fading in is not wholly seen: what switches off takes a second press then.
  await waitUntilSeen(card);
  await off.click();
  await marksAre([]);
});

test('Escape closes a card in a frame although the focus is in the page around it', async () => {
  const frame = await hover('inner/link');
  expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
  await page.keyboard.press('Escape');
  await waitUntilClosed(frame);
});

test('the keyboard opens one card: in the frame that has the focus', async () => {
  await frameOf('inner').locator('#link').focus();
  await ask();
  await opened('inner');
  await page.keyboard.press('Escape');
  await waitUntilClosed(frameOf('inner'));
  await page.locator('#link').focus();
  await ask();
  await opened('page');
});

test('where the frame with the focus has no names, the keyboard opens the card of the page', async () => {
  await frameOf('empty').locator('button').focus();
  await ask();
  await opened('page');
});
