import { beforeAll, expect, test } from 'vitest';
import { useSitePage } from '../support/site-page.ts';

const site = useSitePage();

beforeAll(async () => {
  await site.page.goto(`${site.address}/stories/`);
});

const shown = () => site.page.locator('.story:visible');
const nothing = () => site.page.getByText('No story has all of that');

test('I choose stories by kind, topic and practice, with the keyboard and without a script', async () => {
  const all = await shown().count();
  expect(all).toBeGreaterThanOrEqual(12);
  expect(await nothing().isVisible()).toBe(false);

  await site.page.getByRole('radio', { name: 'All', exact: true }).focus();
  await site.page.keyboard.press('ArrowRight');
  expect(await site.page.getByRole('radio', { name: 'Mentoring' }).isChecked()).toBe(true);
  const mentoring = await shown().evaluateAll((stories) => stories.map((story) => story.getAttribute('data-kinds')));
  expect(mentoring.length).toBeLessThan(all);
  expect(mentoring.filter((kinds) => !kinds?.includes('mentoring'))).toEqual([]);

  const topic = site.page.getByRole('combobox', { name: 'Topic' });
  await topic.selectOption('botany');
  expect(await shown().count()).toBeLessThan(mentoring.length);
  expect(await nothing().isVisible()).toBe(false);

  await topic.selectOption('athletics');
  expect(await shown().count()).toBe(0);
  expect(await nothing().isVisible()).toBe(true);

  await site.page.getByRole('button', { name: 'Show all' }).press('Enter');
  expect(await shown().count()).toBe(all);
  const practice = site.page.getByRole('combobox', { name: 'Practice' });
  const counted = await practice.locator('option', { hasText: 'Feedback' }).textContent();
  await practice.selectOption('feedback');
  expect(`Feedback (${await shown().count()})`).toBe(counted);
});

test('on a small phone with large text nothing is cut off to the side', async () => {
  await site.page.setViewportSize({ width: 320, height: 800 });
  for (const path of [
    '/stories/',
    '/evidence/',
    '/evidence/coaching-in-trials/',
    '/sessions/coaching-hour/',
    '/sources/',
  ]) {
    await site.page.goto(site.address + path);
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('a session plan prints with its times, and without what only a screen can use', async () => {
  await site.page.emulateMedia({ media: 'print' });
  await site.page.goto(`${site.address}/sessions/coaching-hour/`);
  expect(await site.page.getByText('0:50–1:00').isVisible()).toBe(true);
  expect(await site.page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  expect(await site.page.getByText('Next session plan').isVisible()).toBe(false);
  await site.page.goto(`${site.address}/stories/`);
  expect(await site.page.getByRole('radio').first().isVisible()).toBe(false);
});
