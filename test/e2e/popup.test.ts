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

async function search(query: string): Promise<string[]> {
  await page.goto(kith.page('popup.html'));
  await field().fill(query);
  await options().first().waitFor();
  return options().allInnerTexts();
}

describe('searching from the toolbar', () => {
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
    ['without diacritics', 'sklodowska', 'Marie Skłodowska-Curie'],
    ['in another script', '吳健雄', 'Chien-Shiung Wu'],
    ['with a slip of the finger', 'ramanujn', 'Srinivasa Ramanujan'],
  ])('finds people %s', async (_, query, name) => {
    expect((await search(query)).join('\n')).toContain(name);
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

describe('axe finds nothing wrong', () => {
  const check = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  };

  test.each(['light', 'dark'] as const)('popup and options, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(kith.page('popup.html'));
    await field().waitFor();
    await check();
    await search('electromagnetism');
    await check();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2 }).waitFor();
    await check();
    await page.goto(kith.page('options.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check();
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
