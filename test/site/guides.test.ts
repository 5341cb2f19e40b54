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
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

test('what a reader ticked, by pointer or keyboard, is still ticked after a look elsewhere', async () => {
  await page.goto(`${site.address}/guides/ask-to-learn/`);
  const item = (name: RegExp) => page.getByRole('checkbox', { name });
  await item(/three names/).check();
  await item(/read it aloud/).focus();
  await page.keyboard.press('Space');
  await page
    .getByRole('link', { name: 'Agreement' })
    .or(page.getByRole('link', { name: 'agreement' }))
    .first()
    .click();
  await page.waitForURL(/vocabulary\/agreement/);
  await page.goBack();
  await expect.poll(() => item(/three names/).isChecked()).toBe(true);
  expect(await item(/read it aloud/).isChecked()).toBe(true);
  expect(await item(/one page/).isChecked()).toBe(false);
});

test('a path shows which lessons were opened, though no page can ask the browser', async () => {
  const path = `${site.address}/guides/paths/new-coach/`;
  const lesson = (title: string) => page.locator('.lessons li', { hasText: title });
  /** A picture of a lesson's dot: scripts are told of a visited link what is true of the others. */
  const dotOf = async (title: string): Promise<string> => {
    const box = await lesson(title).boundingBox();
    if (box === null) throw new Error('The lesson is not on the page.');
    const clip = { x: box.x, y: box.y, width: 14, height: 28 };
    return (await page.screenshot({ fullPage: true, clip })).toString('base64');
  };
  await page.goto(path);
  const hollow = { coach: await dotOf('Ask, and wait'), end: await dotOf('End it well') };
  await lesson('Ask, and wait').getByRole('link').click();
  await page.waitForURL(/guides\/ask-and-wait/);
  await page.goto(path);
  await expect.poll(async () => (await dotOf('Ask, and wait')) === hollow.coach).toBe(false);
  expect(await dotOf('End it well')).toBe(hollow.end);
});

test('each path can be walked from its first lesson to its last', async () => {
  await page.goto(`${site.address}/guides/`);
  const path = page.locator('.path-list > li').filter({ has: page.getByRole('link', { name: /^New coach/ }) });
  const lessons = await path.locator('.lessons a').allTextContents();
  expect(lessons).toHaveLength(5);
  await path.locator('.lessons a').first().click();
  for (const lesson of lessons.slice(1)) {
    await page.locator('.onward li', { hasText: 'New coach' }).getByRole('link', { name: lesson }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(lesson);
  }
  await expect.poll(() => page.locator('.onward li', { hasText: 'New coach' }).count()).toBe(0);
});

test('a practice conversation shows what comes of a choice, takes it back, and prints whole', async () => {
  await page.goto(`${site.address}/guides/practice/the-third-answer/`);
  const shown = async (): Promise<string[]> =>
    page
      .locator('.scene')
      .evaluateAll((scenes) => scenes.filter((scene) => scene.checkVisibility()).map(({ id }) => id));
  expect(await shown()).toEqual(['start']);
  await page.getByRole('link', { name: 'Say nothing, and count to four.' }).press('Enter');
  expect(await shown()).toEqual(['silence']);
  // The keyboard goes on from where the eye is.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await shown()).toEqual(['last-time']);
  await page.goBack();
  await page.goBack();
  expect(await shown()).toEqual(['start']);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toHaveLength(12);
  expect(await page.getByText('Scene 12').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
});
