import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';
import { builtPages } from '../support/site.ts';

const pages = await builtPages();
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let site: Served;
let page: Page;

beforeAll(async () => {
  site = await serve(builtSite);
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
  // Else axe reads colours on their way from one scheme to the other.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

afterAll(async () => {
  await chromium.close();
  await site.close();
});

/** The rules that depend on colours: the rest says the same of both schemes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

test.each(pages)('$path shuts no reader out, in light and in dark', async ({ path }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.address + path);
  expect(await violationsOn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsOn(page, rulesOfColour)).toEqual([]);
});

async function violationsOn(shown: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode spares a second tab for each page; it only matters to frames, of which the site has none.
  const axe = new AxeBuilder({ page: shown }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
