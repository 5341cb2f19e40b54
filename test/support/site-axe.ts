import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that depend on colours: the rest says the same of both schemes. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page that is shown, in light and in dark: a rule and the elements that break it. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await found(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, rulesOfColour);
  return [...light, ...dark.map((violation) => `in dark, ${violation}`)];
}

async function found(page: Page, rules?: string[]): Promise<string[]> {
  // Legacy mode spares a second tab for each page; it only matters to frames, of which the site has none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
