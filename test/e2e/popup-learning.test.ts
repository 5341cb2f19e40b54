import { AxeBuilder } from '@axe-core/playwright';
import { writeBackup } from '@kith/shared/learning/backup';
import type { EventOf, LearningEvent } from '@kith/shared/learning/event';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { watchMovements } from '../support/movements.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

/** The toolbar's window shows with whom the user learns, and every line leads to its page. */

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;
let popup: Page;

const now = Date.now();
let count = 0;
const of = (name: string, daysAgo: number) => ({
  id: `event${count++}`.padEnd(22, '_'),
  at: new Date(now - daysAgo * 86_400_000).toISOString(),
  relationship: name.padEnd(22, '_'),
});
const begun = (name: string, way: EventOf<'begun'>['way'], topic: string, companion: EventOf<'begun'>['companion']) =>
  ({
    ...of(name, 9),
    kind: 'begun',
    way,
    relationshipKind: 'mentoring',
    role: way === 'received' ? 'expert' : 'learner',
    companion,
    subject: { label: topic },
  }) satisfies LearningEvent;
const faraday = { id: 'michael-faraday', name: 'Michael Faraday' };
const gone = { id: 'nobody-here', name: 'Sofia Example' };
const session = (name: string, nextStep: string): LearningEvent => ({
  ...of(name, 5),
  kind: 'session',
  session: name.padEnd(22, '-'),
  on: new Date(now - 5 * 86_400_000).toISOString().slice(0, 10),
  minutes: 45,
  topic: 'Fields',
  note: 'for my eyes alone',
  nextStep,
});

const few: LearningEvent[] = [
  begun('asked-me', 'received', 'Number theory', faraday),
  begun('active', 'agreed', 'Electromagnetism', faraday),
  session('active', 'Draw three fields'),
  begun('paused', 'agreed', 'Optics', { name: 'Somebody outside' }),
  { ...of('paused', 3), kind: 'paused' },
  begun('over', 'agreed', 'Statistics', gone),
  { ...of('over', 2), kind: 'closed', ending: 'completed', answers: [] },
];

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  page = await kith.context.newPage();
  await page.goto(kith.page('learning.html'));
  popup = await kith.context.newPage();
  await popup.setViewportSize({ width: 400, height: 560 });
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

async function bring(events: readonly LearningEvent[]): Promise<void> {
  await page.bringToFront();
  const buffer = Buffer.from(writeBackup(events, new Date(now)));
  await page.locator('input[type=file]').setInputFiles({ name: 'log.json', mimeType: 'application/json', buffer });
  await page.getByText(/entries were brought back/).waitFor();
}

const part = (): Locator => popup.getByRole('region', { name: 'My learning' });

test('whoever has begun nothing sees nothing of it but the way there', async () => {
  await popup.goto(kith.page('popup.html'));
  await popup.getByRole('button', { name: 'Clear the topics you opened' }).or(popup.getByText('For example')).waitFor();
  await popup.getByRole('link', { name: 'My learning' }).waitFor();
  expect(await part().count()).toBe(0);
});

/** Opens the window anew and waits until both texts are there. @returns what could be pressed and moved meanwhile */
async function movementsUntil(...last: [string, string]): Promise<string[]> {
  const opened = await kith.context.newPage();
  try {
    await opened.setViewportSize({ width: 400, height: 560 });
    const movements = await watchMovements(opened);
    await opened.goto(kith.page('popup.html'));
    for (const text of [...last, 'Marks everywhere']) await opened.getByText(text).waitFor();
    return await movements();
  } finally {
    await opened.close();
  }
}

test('while a suggestion comes, whoever presses at once presses what they saw', async () => {
  await kith.setSettings({ me: 'hertha-ayrton' });
  expect(await movementsUntil('No more suggestions', 'People you might learn from')).toEqual([]);
});

test('what waits, goes on, rests and is over is listed, each with its next step or how it is', async () => {
  await bring(few);
  await popup.bringToFront();
  // The window that is open hears of it.
  await part().getByRole('heading', { name: 'Going on' }).waitFor();
  await part().getByText('Statistics, with SE').waitFor();
  expect(await part().getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Waiting for your answer',
    'Going on',
    'Paused',
    'Closed',
  ]);
  const lines = await part().getByRole('link').allInnerTexts();
  expect(lines.map((line) => line.split(/\n+/))).toEqual([
    ['Number theory, with Michael Faraday', 'Mentoring · Waits for your answer'],
    ['Electromagnetism, with Michael Faraday', 'Mentoring · Next: Draw three fields'],
    ['Optics, with Somebody outside', 'Mentoring · Paused'],
    ['Statistics, with SE', 'Mentoring · Completed'],
  ]);
  expect(await part().getByText('for my eyes alone').count()).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: popup }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test('while one’s learning comes, whoever presses at once presses what they saw', async () => {
  expect(await movementsUntil('1 person waits for your answer.', 'For example')).toEqual([]);
  await kith.setSettings({ me: '' });
});

test('with the keyboard alone one comes from the search to the page of one of them', async () => {
  await popup.reload();
  await part().getByText('Electromagnetism').waitFor();
  const focused = (): Promise<string> => popup.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  for (let press = 0; press < 12 && !(await focused()).startsWith('Electromagnetism'); press++)
    await popup.keyboard.press('Tab');
  const [opened] = await Promise.all([kith.context.waitForEvent('page'), popup.keyboard.press('Enter')]);
  await opened.getByRole('heading', { level: 1, name: 'Electromagnetism, with Michael Faraday' }).waitFor();
  await opened.getByText('Next: Draw three fields').waitFor();
  await opened.close();
});

test('while one searches they are out of the way, and come back', async () => {
  const field = popup.getByRole('combobox');
  await field.fill('optics');
  await popup.getByRole('option').first().waitFor();
  expect(await part().count()).toBe(0);
  await field.fill('');
  await part().waitFor();
});

const news = (): Locator => popup.getByRole('link', { name: '1 person waits for your answer.' });

test('who waits makes room for the people found, at one with them, and is back when nothing is asked', async () => {
  await popup.reload();
  await news().waitFor();
  const seen = await watchFoot();
  const field = popup.getByRole('combobox');
  await field.fill('optics');
  await popup.getByRole('option').first().waitFor();
  expect(await news().count()).toBe(0);
  await popup.getByRole('button', { name: 'Narrow to: Physics' }).click();
  await field.fill('');
  await popup.getByRole('option').first().waitFor();
  expect(await news().count()).toBe(0);
  await popup.getByRole('button', { name: 'Take off: Physics' }).click();
  await news().waitFor();
  await field.fill('zzqqxx');
  await popup.getByText('Nobody found for').waitFor();
  expect(await news().count()).toBe(0);
  await field.fill('');
  await news().waitFor();
  expect((await seen()).toSorted()).toEqual(['answer, no news', 'no answer, news']);
});

test('whoever types at once sees nothing come into the foot that would go with the answer', async () => {
  await popup.goto(kith.page('popup.html'), { waitUntil: 'commit' });
  const seen = await watchFoot();
  const field = popup.getByRole('combobox');
  await field.fill('optics');
  await popup.getByRole('option').first().waitFor();
  await popup.getByRole('link', { name: 'My learning', exact: true }).waitFor();
  expect(await seen()).not.toContain('no answer, news');
  expect(await seen()).not.toContain('answer, news');
  await field.fill('');
  await news().waitFor();
});

/** @returns what stood together at any moment at which something was asked */
async function watchFoot(): Promise<() => Promise<string[]>> {
  const seen = await popup.evaluateHandle(() => {
    const found = new Set<string>();
    new MutationObserver(() => {
      const isAsked = document.querySelector('.hint') === null && document.querySelector('.popup') !== null;
      if (!isAsked) return;
      const answer = document.querySelector('.results, .nobody') === null ? 'no answer' : 'answer';
      const news = document.querySelector('.popup-foot')?.textContent?.includes('waits for your answer.') ?? false;
      found.add(`${answer}, ${news ? 'news' : 'no news'}`);
    }).observe(document, { subtree: true, childList: true });
    return found;
  });
  return () => seen.evaluate((found) => [...found]);
}

test('of many there are a few, and the way to all', async () => {
  const many = Array.from({ length: 40 }, (_, at) => begun(`more${at}`, 'agreed', `Topic ${at}`, faraday));
  await bring(many);
  await popup.bringToFront();
  const all = part().getByRole('link', { name: 'All of my learning · 44' });
  await all.waitFor();
  expect(await part().getByRole('listitem').count()).toBe(5);
  expect(await part().getByRole('heading', { level: 3 }).count()).toBe(4);
  const [opened] = await Promise.all([kith.context.waitForEvent('page'), all.click()]);
  await opened.getByRole('link', { name: 'Topic 39, with Michael Faraday' }).waitFor();
  await opened.close();
});

test('without a directory they are there, as they were called when they began', async () => {
  await page.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.forget', params: {} }));
  await kith.setSettings({ feedUrl: '' });
  await popup.reload();
  await part().getByText('Statistics, with Sofia Example').waitFor();
});
