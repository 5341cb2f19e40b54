import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntilSeen } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover, isOpen, pointOf, waitUntilClosed } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  page = await kith.context.newPage();
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

const open = async (name: string): Promise<void> => {
  await page.goto(organisation.page(name));
  await waitForSettledMarks(page);
};

describe('hovering a name', () => {
  test('shows who it is and what they know', async () => {
    await open('project.html');
    const card = await hover(page, 'Michael Faraday');
    expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Michael Faraday');
    expect(await card.locator('body').innerText()).toContain('Electromagnetism');
  });

  test('the card goes some time after the pointer has left, and stays while the pointer is on it', async () => {
    await open('project.html');
    await hover(page, 'Michael Faraday');
    const box = await page.locator('kith-card').boundingBox();
    if (box === null) throw new Error('The card has no box.');
    await page.mouse.move(box.x + 40, box.y + 40, { steps: 6 });
    await page.mouse.move(box.x + 80, box.y + 90, { steps: 6 });
    expect(await isOpen(page)).toBe(true);
    await page.mouse.move(2, 2, { steps: 3 });
    await waitUntilClosed(page);
  });

  test('Escape closes it', async () => {
    await open('project.html');
    await hover(page, 'Michael Faraday');
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
  });

  test('scrolling closes it', async () => {
    await open('project.html');
    await hover(page, 'Michael Faraday');
    await page.mouse.wheel(0, 300);
    await waitUntilClosed(page);
  });

  test('a click on a link under a mark is followed as always', async () => {
    await open('wiki.html');
    const before = page.url();
    const linked = (await readMarks(page)).marks.find(({ href }) => href !== undefined && !href.startsWith('mailto:'));
    if (linked === undefined) throw new Error('No name in the wiki is a link.');
    const { x, y } = await pointOf(page, linked.text.replace(/\s+/g, ' '));
    await page.mouse.click(x, y);
    await waitFor('the link is followed', async () => (page.url() === before ? undefined : true));
  });

  test('two people of one name: both are offered, and the one chosen is shown', async () => {
    await open('org-chart.html');
    const card = await hover(page, 'Johann Bernoulli');
    const choices = card.getByRole('button', { name: /Johann Bernoulli/ });
    expect(await choices.count()).toBe(2);
    await choices.first().click();
    expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Johann Bernoulli');
  });

  test('Chinese and Cyrillic names are people too', async () => {
    await open('wiki.html');
    const texts = (await readMarks(page)).marks.map(({ text }) => text);
    expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(texts.some((text) => /\p{Script=Cyrillic}/u.test(text))).toBe(true);
  });
});

describe('the keyboard alone', () => {
  /** Presses the command's key as the browser would report it: the key itself belongs to the browser, not to the page. */
  const ask = (): Promise<void> =>
    kith.context.serviceWorkers()[0]?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, 'open-card');
    }) ?? Promise.reject(new Error('There is no worker.'));

  test('opens the card of the focused link, walks through it, and comes back to the link', async () => {
    await open('directory.html');
    await page.bringToFront();
    const link = page.locator('a[href^="mailto:"]').first();
    await link.focus();
    await ask();
    const card = await waitFor('the focus is in the card', async () => {
      const frame = page.frames().find((each) => each.url().endsWith('/card.html'));
      return (await frame?.evaluate(() => document.hasFocus())) ? frame : undefined;
    });
    await page.keyboard.press('Tab');
    expect(await card.evaluate(() => document.activeElement?.tagName)).toMatch(/^(A|BUTTON|SUMMARY)$/);
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('what is left alone', () => {
  test('fields, editors and code keep their text unmarked', async () => {
    for (const name of ['project.html', 'wiki.html', 'app.html']) {
      await open(name);
      const wrong = await page.evaluate(
        () =>
          [...(CSS.highlights.get('kith-person') ?? [])].filter(
            (range) =>
              range.startContainer.parentElement?.closest('code, textarea, [contenteditable="true"], select') !== null,
          ).length,
      );
      expect(wrong).toBe(0);
    }
  });

  test('a page that embeds the card by itself learns nothing', async () => {
    await open('index.html');
    await page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const note = (): void => {
        document.body.dataset['heard'] = 'something';
      };
      const channel = new MessageChannel();
      channel.port1.onmessage = note;
      addEventListener('message', note);
      frame.contentWindow?.postMessage({ kith: 'a'.repeat(48) }, '*', [channel.port2]);
      const wanted = { written: 'Ada Lovelace', key: 'ada lovelace', host: 'x', focus: false, width: 300, height: 300 };
      channel.port1.postMessage({ type: 'show', token: 1, ...wanted });
    }, kith.page('card.html'));
    // By the time a real card shows, the false one has had its chance: its claim was answered before.
    const [name] = (await readMarks(page)).marks;
    await hover(page, name?.text.replace(/\s+/g, ' ') ?? '');
    const heard = await page.evaluate(() => document.body.dataset['heard']);
    expect(heard).toBeUndefined();
  });
});

test('off on this site takes the marks away at once and keeps them away', async () => {
  await open('project.html');
  const card = await hover(page, 'Michael Faraday');
  await waitUntilSeen(card);
  await card.getByRole('button', { name: 'Off on this site' }).click();
  await waitFor('the marks are gone', async () => ((await readMarks(page)).marks.length === 0 ? true : undefined));
  expect(await page.locator('kith-card').count()).toBe(0);
  await kith.setSettings({ offSites: [] });
  await waitFor('the marks are back', async () => ((await readMarks(page)).marks.length > 0 ? true : undefined));
});

test.each([
  ['page', 'Off on this page', { offPages: [] }],
  ['everything', 'Off everywhere', { enabled: true }],
] as const)('off for %s takes the marks away at once, until it is undone', async (_, name, undo) => {
  await open('project.html');
  const card = await hover(page, 'Michael Faraday');
  await waitUntilSeen(card);
  await card.getByRole('button', { name }).click();
  await waitFor('the marks are gone', async () => ((await readMarks(page)).marks.length === 0 ? true : undefined));
  await kith.setSettings(undo);
  await waitFor('the marks are back', async () => ((await readMarks(page)).marks.length > 0 ? true : undefined));
});
