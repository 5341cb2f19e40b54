import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { type Lend, poolOf } from '../support/pool.ts';
import { builtPages } from '../support/site.ts';
import { violationsOn } from '../support/site-axe.ts';
import { useSitePage } from '../support/site-page.ts';
import { variedPages } from '../support/site-variety.ts';

const all = await builtPages();
/** Of all pages, those that have something the others have not; `npm run bench -- site` looks at every page, and so does the long form. */
const pages = process.env['AXE'] === 'full' ? all : variedPages(all);

/** In another language words are longer, and links say which language they lead to. */
test('among them are pages in German', () => {
  expect(pages.filter(({ path }) => path.startsWith('/de/')).length).toBeGreaterThan(1);
});

const site = useSitePage();

/** One for each core of the smallest machine that tests run on: axe is all reckoning, and keeps one busy. */
const tabCount = 2;
let lend: Lend<Page>;

beforeAll(async () => {
  const tabs = await Promise.all(Array.from({ length: tabCount }, () => site.page.context().newPage()));
  // Else axe reads colours on their way from one scheme to the other.
  for (const tab of tabs) await tab.emulateMedia({ reducedMotion: 'reduce' });
  lend = poolOf(tabs);
});

test.concurrent.each(pages)('$path shuts no reader out, in light and in dark', async ({ path }) => {
  const violations = await lend(async (tab) => {
    await tab.goto(site.address + path);
    return violationsOn(tab);
  });
  expect(violations).toEqual([]);
});
