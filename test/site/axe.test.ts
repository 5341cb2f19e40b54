import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { builtPages } from '../support/site.ts';
import { useSitePage } from '../support/site-page.ts';

const pages = await builtPages();

const site = useSitePage();

beforeAll(async () => {
  // Else axe reads colours on their way from one scheme to the other.
  await site.page.emulateMedia({ reducedMotion: 'reduce' });
});

/** The rules that depend on colours: the rest says the same of both schemes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

test.each(pages)('$path shuts no reader out, in light and in dark', async ({ path }) => {
  await site.page.emulateMedia({ colorScheme: 'light' });
  await site.page.goto(site.address + path);
  expect(await violationsOn(site.page)).toEqual([]);
  await site.page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsOn(site.page, rulesOfColour)).toEqual([]);
});

async function violationsOn(shown: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode spares a second tab for each page; it only matters to frames, of which the site has none.
  const axe = new AxeBuilder({ page: shown }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
