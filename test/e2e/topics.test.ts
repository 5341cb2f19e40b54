import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover, waitUntilClosed } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

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

const text = '<p>Michael Faraday knew about <a href="#">number theory</a> and active listening.</p>';
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
  expect(await topicsHere()).toEqual(['number theory', 'active listening']);
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
  expect((await new AxeBuilder({ page: page }).include('kith-card').analyze()).violations).toEqual([]);
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
  await card.getByRole('button', { name: /Number theory/ }).click();
  await expect.poll(() => card.getByRole('heading', { level: 2 }).textContent()).toContain('Number theory');
});
