import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';

let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let site: Served;
let page: Page;

beforeAll(async () => {
  site = await serve(builtSite);
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
  await page.goto(`${site.address}/stories/`);
});

afterAll(async () => {
  await chromium.close();
  await site.close();
});

const shown = () => page.locator('.story:visible');
const nothing = () => page.getByText('No story has all of that');

test('I choose stories by kind, topic and practice, with the keyboard and without a script', async () => {
  const all = await shown().count();
  expect(all).toBeGreaterThanOrEqual(12);
  expect(await nothing().isVisible()).toBe(false);

  await page.getByRole('radio', { name: 'All', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Mentoring' }).isChecked()).toBe(true);
  const mentoring = await shown().evaluateAll((stories) => stories.map((story) => story.getAttribute('data-kinds')));
  expect(mentoring.length).toBeLessThan(all);
  expect(mentoring.filter((kinds) => !kinds?.includes('mentoring'))).toEqual([]);

  const topic = page.getByRole('combobox', { name: 'Topic' });
  await topic.selectOption('botany');
  expect(await shown().count()).toBeLessThan(mentoring.length);
  expect(await nothing().isVisible()).toBe(false);

  await topic.selectOption('athletics');
  expect(await shown().count()).toBe(0);
  expect(await nothing().isVisible()).toBe(true);

  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  expect(await shown().count()).toBe(all);
  const practice = page.getByRole('combobox', { name: 'Practice' });
  const counted = await practice.locator('option', { hasText: 'Feedback' }).textContent();
  await practice.selectOption('feedback');
  expect(`Feedback (${await shown().count()})`).toBe(counted);
});

test('on a small phone with large text nothing is cut off to the side', async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of [
    '/stories/',
    '/evidence/',
    '/evidence/coaching-in-trials/',
    '/sessions/coaching-hour/',
    '/sources/',
  ]) {
    await page.goto(site.address + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('a session plan prints with its times, and without what only a screen can use', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.address}/sessions/coaching-hour/`);
  expect(await page.getByText('0:50–1:00').isVisible()).toBe(true);
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  expect(await page.getByText('Next session plan').isVisible()).toBe(false);
  await page.goto(`${site.address}/stories/`);
  expect(await page.getByRole('radio').first().isVisible()).toBe(false);
});
