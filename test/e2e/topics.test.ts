import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '@kith/shared/person/person';
import { reserve } from '@kith/shared/vocabulary/experts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite, inRoot } from '../../scripts/place.ts';
import { violationsIn } from '../support/card-axe.ts';
import { cardFrame } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover, pointOf, waitUntilClosed } from '../support/hover.ts';
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

const text =
  '<p>Michael Faraday knew about <a href="#there">number theory</a> and active listening, by peer learning.</p>';
const glossary = '<link rel="glossary" href="/vocabulary/">';

async function openPage(head: string): Promise<void> {
  await writeFile(join(organisation.folder, 'topics.html'), `<!doctype html><title>Topics</title>${head}${text}`);
  await page.goto(new URL('/topics.html', organisation.page('project.html')).href);
  await waitForSettledMarks(page);
}

const topicsHere = async (): Promise<string[]> =>
  (await readMarks(page, 'kith-topic')).marks.map(({ text: mark }) => mark);

test('unless somebody chose otherwise, topics are marked on the learning site and on no other page of its origin', async () => {
  await kith.setSettings({ topics: undefined });
  await openPage('');
  expect(await topicsHere()).toEqual([]);
  await openPage(glossary);
  expect(await topicsHere()).toEqual(['number theory', 'active listening', 'peer learning']);
});

test('the page of a topic asks who knows it, and its word opens the answer', async () => {
  await kith.setSettings({ topics: undefined });
  await cp(join(builtSite, 'vocabulary', 'optics', 'index.html'), join(organisation.folder, 'optics.html'));
  await page.goto(new URL('/optics.html', organisation.page('project.html')).href);
  await waitForSettledMarks(page);
  const sentence = page.getByRole('region', { name: 'Who knows this' }).locator('b');
  await sentence.scrollIntoViewIfNeeded();
  await expect.poll(topicsHere).toContain(await sentence.textContent());
  await sentence.hover();
  const card = await cardFrame(page);
  await card.getByRole('heading', { name: 'Optics' }).waitFor();
});

test('who wants no topics sees none on the learning site either', async () => {
  await kith.setSettings({ topics: false });
  await openPage(glossary);
  expect(await topicsHere()).toEqual([]);
});

test('a topic has a card: what it means, and people who know it', async () => {
  await kith.setSettings({ topics: true });
  await openPage('');
  const card = await hover(page, 'number theory', 'kith-topic');
  await expect.poll(() => card.getByRole('heading', { level: 2 }).textContent()).toContain('Number theory');
  expect(await card.locator('.topic-definition').textContent()).not.toBe('');
  expect(await card.getByRole('listitem').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
});

/** Everybody in the published feed, by the name that a card shows. */
async function published(): Promise<Map<string, Person>> {
  const folder = join(organisation.folder, 'kith', 'v1');
  const names = (await readdir(folder)).filter((name) => /^people-.*\.json$/.test(name));
  const shards = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  const people: Person[] = shards.flatMap((shard) => shard.people);
  return new Map(people.map((person) => [person.name.display, person]));
}

test('whom a topic’s card names are open to being asked, and no two of them are of one department where more know it', async () => {
  await kith.setSettings({ topics: true });
  await openPage('<p>They learned instrument making.</p>');
  const card = await hover(page, 'instrument making', 'kith-topic');
  await card.getByRole('heading', { name: 'Instrument making' }).waitFor();
  const names = await card.locator('.topic-people .person-name').allTextContents();
  const everybody = await published();
  const named = names.flatMap((name) => everybody.get(name) ?? []);
  expect([named.length, named.map(reserve)]).toEqual([5, [0, 0, 0, 0, 0]]);
  expect(new Set(named.map(({ department }) => department)).size).toBe(5);
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
});

test('a topic’s card leads to the words beside it, each with a card of its own, and to the stories about it', async () => {
  await kith.setSettings({ topics: true });
  await openPage('<p>They learned instrument making.</p>');
  const card = await hover(page, 'instrument making', 'kith-topic');
  const stories = card.locator('section').filter({ hasText: 'Stories about it' });
  const story = stories.getByRole('link', { name: 'A telescope of her own' });
  const { pathname } = new URL((await story.getAttribute('href')) ?? '');
  expect(existsSync(inRoot('site', 'dist', ...pathname.split('/'), 'index.html'))).toBe(true);
  const related = card.locator('.topic-relations > div').filter({ hasText: 'Related' }).getByRole('button');
  const word = (await related.first().textContent()) ?? '';
  expect(word).not.toBe('');
  await related.first().click();
  await card.getByRole('heading', { name: word, level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
});

test('a topic that a guide is about leads to it', async () => {
  await kith.setSettings({ topics: true });
  await openPage('');
  const card = await hover(page, 'peer learning', 'kith-topic');
  const guide = card.getByRole('link', { name: 'Ask to learn' });
  await expect.poll(() => guide.getAttribute('href')).toContain('/guides/ask-to-learn/');
  const { pathname } = new URL((await guide.getAttribute('href')) ?? '');
  expect(existsSync(inRoot('site', 'dist', ...pathname.split('/'), 'index.html'))).toBe(true);
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
});

test('a person found by a topic has their own card, and the way back', async () => {
  await kith.setSettings({ topics: true });
  await openPage('');
  const card = await hover(page, 'number theory', 'kith-topic');
  const first = card.getByRole('listitem').getByRole('button').first();
  const name = await first.locator('bdi').first().textContent();
  await first.click();
  await expect.poll(() => card.getByRole('heading', { level: 2 }).textContent()).toContain(name);
  await card.getByRole('button', { name: 'Back to Number theory' }).click();
  await expect.poll(() => card.getByRole('heading', { level: 2 }).textContent()).toContain('Number theory');
});

test('the page of the topic is one step away where the site has one', async () => {
  await kith.setSettings({ topics: true });
  await openPage('');
  const card = await hover(page, 'number theory', 'kith-topic');
  const link = card.getByRole('link', { name: 'Read about it' });
  await expect.poll(() => link.getAttribute('href')).toBe(new URL('/vocabulary/number-theory/', page.url()).href);
});

test('a click on a link under a topic is followed as always', async () => {
  await kith.setSettings({ topics: true });
  await openPage('');
  const { x, y } = await pointOf(page, 'number theory', 'kith-topic');
  await page.mouse.click(x, y);
  await expect.poll(() => new URL(page.url()).hash).toBe('#there');
});

test('the keyboard alone opens the card of a link, walks through it, and comes back to the link', async () => {
  await kith.setSettings({ topics: true });
  await openPage('');
  await page.bringToFront();
  const link = page.getByRole('link', { name: 'number theory' });
  await link.focus();
  // The command's key belongs to the browser, not to the page: this is what the browser would report.
  await kith.context.serviceWorkers()[0]?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, 'open-card');
  });
  const card = await waitFor('the focus is in the card', async () => {
    const frame = await cardFrame(page);
    return (await frame.evaluate(() => document.hasFocus())) ? frame : undefined;
  });
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toBe('Number theory');
  const name = card.getByRole('listitem').first().getByRole('button');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Back to Number theory' }).press('Enter');
  await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test.each(['light', 'dark'] as const)('axe finds nothing wrong with the card, %s', async (colorScheme) => {
  await kith.setSettings({ topics: true });
  await page.emulateMedia({ colorScheme });
  await openPage('');
  expect(await violationsIn(await hover(page, 'number theory', 'kith-topic'))).toEqual([]);
});
