import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardFrame } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

declare global {
  interface Window {
    axe: typeof axe;
    /** Names of messages. */
    askedOfBrowser: string[];
  }
}

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  page = await kith.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

const field = () => page.getByRole('combobox');
const options = () => page.getByRole('option');

/** The popup before anything is typed, with nothing kept from before. */
async function begin(): Promise<void> {
  await page.goto(kith.page('popup.html'));
  await page.evaluate(() => chrome.storage.local.remove(['savedPeople', 'recentTopics']));
  await page.getByText('For example').waitFor();
}

async function search(query: string): Promise<string[]> {
  await page.goto(kith.page('popup.html'));
  await field().fill(query);
  await options().first().waitFor();
  await page.locator('[role=listbox][aria-busy=false]').waitFor();
  return options().allInnerTexts();
}

describe('searching from the toolbar', () => {
  test('until somebody is found no message is asked of the browser, which would read all of them first', async () => {
    const watched = await kith.context.newPage();
    try {
      await watched.addInitScript(() => {
        const { i18n } = chrome;
        const ask = i18n.getMessage.bind(i18n);
        const asked: string[] = [];
        Object.assign(i18n, {
          getMessage: (name: string, substitutions?: string[]) => {
            if (document.querySelector('[role=option]') === null) asked.push(name);
            return ask(name, substitutions);
          },
        });
        const type = new MutationObserver(() => {
          const field = document.querySelector('input');
          if (field === null) return;
          type.disconnect();
          field.value = 'physics';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
        type.observe(document, { subtree: true, childList: true });
        window.askedOfBrowser = asked;
      });
      await watched.goto(kith.page('popup.html'));
      await watched.getByRole('link', { name: 'My learning' }).waitFor();
      expect(await watched.getByRole('option').count()).toBeGreaterThan(0);
      expect(await watched.evaluate(() => window.askedOfBrowser)).toEqual([]);
    } finally {
      await watched.close();
    }
  });

  test('the field has the focus, so that one can type at once', async () => {
    await page.goto(kith.page('popup.html'));
    // Not waited for anything: whoever opens the popup types at once.
    await page.keyboard.type('noether');
    // Before that, the first is whoever was found by the letters typed so far.
    await options().first().filter({ hasText: 'Emmy Noether' }).waitFor();
  });

  test.each([
    ['by expertise', 'electromagnetism', 'Michael Faraday'],
    ['by title', 'superintendent', 'Michael Faraday'],
    ['by a topic and a place', 'electromagnetism london', 'Michael Faraday'],
    ['family name first', 'faraday, michael', 'Michael Faraday'],
    ['without diacritics', 'sklodowska', 'Marie Skłodowska-Curie'],
    ['in another script', '吳健雄', 'Chien-Shiung Wu'],
    ['with a slip of the finger', 'ramanujn', 'Srinivasa Ramanujan'],
  ])('finds people %s', async (_, query, name) => {
    expect((await search(query)).join('\n')).toContain(name);
  });

  test('a name with letters that few have is set in the same face as the others a moment later', async () => {
    await search('erdos');
    await page.waitForFunction(() =>
      [...document.fonts].some(
        ({ family, unicodeRange, status }) =>
          family.includes('Literata') && /\bU\+100-/i.test(unicodeRange) && status === 'loaded',
      ),
    );
  });

  test('a department lists its people', async () => {
    expect((await search('physics')).length).toBeGreaterThan(5);
  });

  test('arrows choose, Enter opens, and the way back keeps the query and the focus', async () => {
    await search('electromagnetism');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 2 });
    await heading.waitFor();
    await page.getByRole('button', { name: 'Back to search' }).click();
    expect(await field().inputValue()).toBe('electromagnetism');
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('nobody found: says so and what to try', async () => {
    await page.goto(kith.page('popup.html'));
    await field().fill('zzqqxx');
    await page.getByText('Nobody found for').waitFor();
  });

  test('nobody found among those whom a filter leaves: says that the filter can be taken off', async () => {
    await page.goto(kith.page('popup.html'));
    await field().fill('open to mentoring zzqqxx');
    await page.getByText('take off what narrows the search').waitFor();
    await chip('Take off: Open to mentoring').click();
    await page.getByText('take off what narrows the search').waitFor({ state: 'detached' });
    await page.getByText('Nobody found for').waitFor();
  });

  test('nobody found: topics that come near are offered, and one press searches for them', async () => {
    await page.goto(kith.page('popup.html'));
    await field().fill('algebrology');
    await page.getByText('Topics that come near').waitFor();
    await page.getByRole('button', { name: 'Geology', exact: true }).click();
    await options().first().waitFor();
    expect(await field().inputValue()).toBe('Geology');
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

const chip = (name: string) => page.getByRole('button', { name, exact: true });
const focused = (): Promise<boolean> => field().evaluate((element) => element === document.activeElement);
const told = (text: string): Promise<void> => page.locator('main [role=status]').filter({ hasText: text }).waitFor();

describe('filters', () => {
  test('words for one become a chip while one types on; it narrows, is told, and Backspace takes it off', async () => {
    await search('optics');
    const all = await options().count();
    await begin();
    await page.keyboard.type('open to mentoring optics');
    await told('6 people found. Narrowed to: Open to mentoring.');
    await chip('Take off: Open to mentoring').waitFor();
    expect(await field().inputValue()).toBe('optics');
    expect([all, await options().count()]).toEqual([10, 6]);
    await page.keyboard.press('Escape');
    expect(await field().inputValue()).toBe('');
    // The chip alone lists everybody whom it leaves.
    await told('Narrowed to: Open to mentoring.');
    await page.keyboard.press('Backspace');
    await page.getByText('For example').waitFor();
    expect(await options().count()).toBe(0);
  });

  test('those offered narrow with one press, and a person and the way back change neither them nor the place', async () => {
    await search('physics');
    const offered = page.getByRole('list', { name: 'Narrow to' }).getByRole('button');
    const label = (await offered.filter({ hasText: 'Open to' }).first().innerText()).trim();
    await chip(`Narrow to: ${label}`).click();
    await chip(`Take off: ${label}`).waitFor();
    await told(`Narrowed to: ${label}.`);
    expect(await focused()).toBe(true);
    const names = await options().allInnerTexts();
    await options().last().scrollIntoViewIfNeeded();
    const list = page.getByRole('listbox');
    const scrolled = await list.evaluate(({ scrollTop }) => scrollTop);
    expect(scrolled).toBeGreaterThan(0);
    await options().last().click();
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await options().last().waitFor();
    expect(await options().allInnerTexts()).toEqual(names);
    expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(scrolled);
    expect(await options().last().getAttribute('aria-selected')).toBe('true');
    expect(await field().inputValue()).toBe('physics');
    await chip(`Take off: ${label}`).click();
    await chip(`Take off: ${label}`).waitFor({ state: 'detached' });
    expect(await focused()).toBe(true);
  });

  test('a topic that the vocabulary led to says so', async () => {
    const found = (await search('computing')).join('\n');
    expect(found).toMatch(/(Compilers|Programming) part of it/);
    expect((await search('maths')).every((hit) => hit.includes('Mathematics by another name'))).toBe(true);
  });
});

describe('before anything is typed', () => {
  test('whoever has not said who they are is told where, and the settings open there', async () => {
    await page.goto(kith.page('popup.html'));
    const [settings] = await Promise.all([
      kith.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Say who you are' }).click(),
    ]);
    const heading = settings.getByRole('heading', { name: 'Who you are' });
    await heading.and(settings.locator(':focus')).waitFor();
    await settings.close();
    // The toolbar's window closes then; a page that a script has not opened may stay.
    if (page.isClosed()) {
      page = await kith.context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
    }
  });

  test('people to learn from, saved people and recent topics are there, and go when the directory is forgotten', async () => {
    await begin();
    await kith.setSettings({ me: 'ada-lovelace' });
    await page.goto(kith.page('popup.html'));
    const teachers = page.locator('section').filter({ hasText: 'People you might learn from' }).getByRole('button');
    await teachers.first().waitFor();
    expect(await teachers.count()).toBeLessThanOrEqual(4);
    await teachers.first().click();
    // The card is that of pages: what the two share, a way to ask, topics that open.
    await page.getByRole('heading', { name: 'What you share' }).waitFor();
    await page.getByRole('button', { name: 'Ask to learn' }).waitFor();
    // Escape takes away a definition first, and the card only then.
    await page.locator('button.kind').first().focus();
    await page.locator('.tip').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.tip').first().waitFor({ state: 'hidden' });
    const name = await page.getByRole('heading', { level: 2 }).locator('bdi').first().innerText();
    const save = page.getByRole('button', { name: `Save ${name}` });
    expect(await save.getAttribute('aria-pressed')).toBe('false');
    await save.click();
    await save.and(page.locator('[aria-pressed=true]')).waitFor();
    const topic = page.locator('.window-card button.chip-button').first();
    const label =
      (await topic.innerText()).split('\n')[0]?.replace(/ (basics|working knowledge|advanced|expert)$/, '') ?? '';
    await topic.click();
    await page.getByText('Some who know it').or(page.getByText('Who knows it')).waitFor();
    await page.keyboard.press('Escape');
    const saved = page.locator('section').filter({ has: page.getByText('Saved', { exact: true }) });
    await saved.getByRole('button', { name }).waitFor();
    await page.getByRole('button', { name: label, exact: true }).click();
    expect(await field().inputValue()).toBe(label);
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear the topics you opened' }).click();
    await page.getByText('Topics you opened').waitFor({ state: 'detached' });
    await saved.getByRole('button', { name }).waitFor();

    // Nothing that was typed is kept anywhere: neither in storage nor in the browser's history.
    const kept = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(kept).not.toContain('optics');
    expect(kept).not.toContain('mentoring');
    expect(page.url()).toBe(kith.page('popup.html'));

    await page.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.forget', params: {} }));
    const left = await page.evaluate(() => chrome.storage.local.get(['savedPeople', 'recentTopics']));
    expect(left).toEqual({});
    await page.getByText('Once the directory is here').waitFor();
    await kith.setSettings({ me: '' });
    await page.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.sync', params: {} }));
    await page.getByText('For example').waitFor();
  });

  test('somebody who was saved and has left is not shown, and the others are', async () => {
    await page.evaluate(() => chrome.storage.local.set({ savedPeople: ['nobody-any-more', 'emmy-noether', 7] }));
    await page.goto(kith.page('popup.html'));
    const saved = page.locator('section').filter({ has: page.getByText('Saved', { exact: true }) });
    await saved.getByRole('button', { name: 'Emmy Noether' }).waitFor();
    expect(await saved.getByRole('button').count()).toBe(1);
  });

  test('whoever has saved as many as can be is told so, and loses nobody', async () => {
    const savedPeople = Array.from({ length: 200 }, (_, place) => `somebody-${place}`);
    await page.evaluate((ids) => chrome.storage.local.set({ savedPeople: ids }), savedPeople);
    await search('electromagnetism');
    await options().first().click();
    const save = page.getByRole('button', { name: /^Save / });
    await save.click();
    await page.getByText('You have saved 200 people').waitFor();
    expect(await save.getAttribute('aria-pressed')).toBe('false');
    expect(await page.evaluate(() => chrome.storage.local.get('savedPeople'))).toEqual({ savedPeople });
  });
});

describe('the search as a page', () => {
  const open = async (wish: Record<string, string>): Promise<void> => {
    await page.goto(kith.page('popup.html'));
    await page.evaluate((searchWish) => chrome.storage.session.set({ searchWish }), wish);
    await page.goto(kith.page('popup.html?page'));
  };

  test('begins with a text, a person or a topic, which no address holds and no reload repeats', async () => {
    await begin();
    await open({ text: 'electromagnetism' });
    await options().first().waitFor();
    expect(await field().inputValue()).toBe('electromagnetism');
    expect(page.url()).not.toContain('electromagnetism');
    await page.reload();
    await page.getByText('For example').waitFor();
    expect(await field().inputValue()).toBe('');

    await open({ person: 'emmy-noether' });
    await page.getByRole('heading', { level: 2, name: 'Emmy Noether' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('For example').waitFor();

    await open({ topic: 'optics' });
    await page.getByRole('heading', { level: 2, name: 'Optics' }).waitFor();
    await page.getByRole('button', { name: 'Back to search' }).click();
    await page.getByText('Topics you opened').waitFor();
    await page.getByRole('button', { name: 'Clear the topics you opened' }).click();
  });
});

test('people are found although the browser has stopped the worker', async () => {
  await page.goto('about:blank');
  const session = await kith.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  expect((await search('electromagnetism')).join('\n')).toContain('Michael Faraday');
});

describe('axe finds nothing wrong', () => {
  const check = async (state: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect({ state, faults }).toEqual({ state, faults: [] });
  };

  test.each(['light', 'dark'] as const)('in any state of the popup, and in the options, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await begin();
    await check('empty');
    await search('electromagnetism');
    await page.getByRole('list', { name: 'Narrow to' }).getByRole('button').first().click();
    await page.getByRole('list', { name: 'In use' }).waitFor();
    await check('results, narrowed');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Save / }).click();
    await page.locator('[aria-pressed=true]').waitFor();
    await check('a person, saved');
    await page.locator('.window-card button.chip-button').first().click();
    await page.getByText('Topic', { exact: true }).waitFor();
    await check('a topic');
    await kith.setSettings({ me: 'ada-lovelace' });
    await page.goto(kith.page('popup.html'));
    await page.getByText('People you might learn from').waitFor();
    await page.getByText('Topics you opened').waitFor();
    await check('empty, known');
    await kith.setSettings({ me: '' });
    await field().fill('algebrology');
    await page.getByText('Topics that come near').waitFor();
    await check('nobody');
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(kith.page('popup.html?page'));
    await page.getByText('Saved', { exact: true }).waitFor();
    await check('a page of its own');
    await page.evaluate(() => chrome.storage.local.remove(['savedPeople', 'recentTopics']));
    await page.setViewportSize({ width: 400, height: 600 });
    await page.goto(kith.page('options.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check('options');
  });

  test('the card on a page', async () => {
    const intranet = await kith.context.newPage();
    await intranet.goto(organisation.page('project.html'));
    await waitForSettledMarks(intranet);
    await hover(intranet, 'Michael Faraday');
    const frame = await cardFrame(intranet);
    // axe reaches the frame only as a document of its own: the host page cannot see into it, which is the point.
    await frame.evaluate(axe.source);
    const violations = await frame.evaluate(async () => {
      const found = await window.axe.run(document.body);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(violations).toEqual([]);
    await intranet.close();
  });
});
