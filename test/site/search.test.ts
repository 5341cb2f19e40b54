import { beforeEach, expect, test } from 'vitest';
import { useSitePage } from '../support/site-page.ts';

const site = useSitePage();

beforeEach(async () => {
  await site.page.goto('about:blank');
  await site.page.goto(`${site.address}/search/`);
});

const field = () => site.page.getByRole('searchbox', { name: 'Search for' });
const titles = () => site.page.locator('.hit h2 a');
const status = () => site.page.getByRole('status');
const ofManyPages = /^\d+ pages$/;

async function search(words: string): Promise<void> {
  await field().fill(words);
  await titles().first().waitFor();
}

/** Waits until there are hits, and all of one room. */
const allFrom = (room: string) =>
  site.page.waitForFunction((name) => {
    const labels = [...document.querySelectorAll('.hit > .label')];
    return labels.length > 0 && labels.every((label) => label.textContent === name);
  }, room);

test('I search all of the site, and the page that is about it comes first', async () => {
  await search('sponsorship');
  expect(await titles().first().textContent()).toBe('Sponsorship');
  expect(await status().textContent()).toMatch(ofManyPages);
  expect(await site.page.locator('.hit mark').count()).toBeGreaterThan(0);
  expect(await site.page.getByRole('heading', { name: 'Everything there is' }).isVisible()).toBe(false);
});

test('another word for a thing finds it', async () => {
  await search('protégée');
  expect(await titles().allTextContents()).toContain('Protégé');
});

test('I narrow what was found to one kind of page, and the address keeps what I asked', async () => {
  await search('feedback');
  const counted = await site.page.locator('[data-count=stories]').textContent();
  await site.page.getByRole('radio', { name: /^Stories/ }).check();
  await site.page.waitForURL(/in=stories/);
  await allFrom('Stories');
  expect(`(${Number.parseInt((await status().textContent()) ?? '', 10)})`).toBe(counted);
  await titles().first().click();
  await site.page.waitForURL(/\/stories\/./);
  await site.page.goBack();
  await titles().first().waitFor();
  expect(await field().inputValue()).toBe('feedback');
  expect(await site.page.getByRole('radio', { name: /^Stories/ }).isChecked()).toBe(true);
});

test('the keyboard goes from the field through the hits and back', async () => {
  await search('mentor');
  await field().press('ArrowDown');
  expect(
    await titles()
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await site.page.keyboard.press('ArrowDown');
  expect(
    await titles()
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(false);
  await site.page.keyboard.press('Escape');
  expect(await field().evaluate((input) => input === document.activeElement)).toBe(true);
});

test('what nobody wrote about is said to be missing', async () => {
  await field().fill('zzyzx quokka');
  await site.page.getByText('Nothing has all of these words').waitFor();
  expect(await titles().count()).toBe(0);
});

test('without a script the list of every page stands there', async () => {
  const context = await site.page.context().browser()?.newContext({ javaScriptEnabled: false });
  const plain = await context?.newPage();
  await plain?.goto(`${site.address}/search/`);
  expect(await plain?.getByRole('link', { name: 'Sponsorship', exact: true }).isVisible()).toBe(true);
  expect(await plain?.getByRole('searchbox').count()).toBe(0);
  await context?.close();
});

test('a leader finds the briefing and the survey questions, each in its own room', async () => {
  await search('works council');
  expect(await titles().allTextContents()).toContain('What it can see, and what you can hold it to');
  await site.page.getByRole('radio', { name: /^For leaders/ }).check();
  await site.page.waitForURL(/in=leaders/);
  await allFrom('For leaders');
  await site.page.getByRole('radio', { name: /^Measures/ }).check();
  await field().fill('survey');
  await titles().getByText('Survey questions', { exact: true }).waitFor();
  await allFrom('Measures');
});
