import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve.ts';

import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';
import { violationsOn } from '../support/site-axe.ts';
import { copySite, type SiteCopy } from '../support/site-copy.ts';

let copy: SiteCopy;
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let page: Page;

beforeAll(async () => {
  copy = await copySite('.site-measures');
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
}, 120_000);

afterAll(async () => {
  await chromium.close();
  await copy.remove();
});

/** The site, built with the latest reports of the demo, as many as are said. */
async function withReports(count: number, look: (site: Served) => Promise<void>): Promise<void> {
  const folder = join(copy.folder, 'content', 'measures');
  const names = (await readdir(folder)).sort();
  for (const name of names.slice(0, names.length - 2 * count)) await rm(join(folder, name));
  const site = await serve(await copy.build());
  try {
    await look(site);
  } finally {
    await site.close();
  }
}

test('an organisation with one quarter sees its figures, and no trend of one point', { timeout: 300_000 }, async () => {
  await withReports(1, async ({ address }) => {
    await page.goto(`${address}/measures/`);
    expect(await page.locator('.glance dd').count()).toBeGreaterThan(4);
    expect(await page.locator('#trend, .exhibit').count()).toBe(0);
    expect(await page.locator('.periods a').allTextContents()).toEqual(['July to September 2026']);
    await page.goto(`${address}/measures/2026-Q3/`);
    expect(await page.locator('.exhibit').count()).toBeGreaterThan(8);
    expect(await page.getByText('The quarter before').count()).toBe(0);
    expect(await page.getByText('The quarter after').count()).toBe(0);
  });
});

test('an organisation without any figures is told three ways to the first ones', { timeout: 300_000 }, async () => {
  await withReports(0, async ({ address }) => {
    await page.goto(`${address}/measures/`);
    expect(await page.getByRole('heading', { name: 'There are no figures yet' }).count()).toBe(1);
    expect(await page.locator('pre code').allTextContents()).toEqual([
      expect.stringMatching(/measure --people/),
      expect.stringMatching(/measure --survey .* --mapping/),
      expect.stringMatching(/measure --contributions .* --people/),
    ]);
    // No figure, no chart, and no word of a simulation of which nothing is shown.
    expect(await page.locator('.glance, .exhibit, .simulated').count()).toBe(0);
    for (const link of await page.locator('main a').evaluateAll((links) => links.map((a) => a.getAttribute('href'))))
      if (link?.startsWith('/')) expect((await page.request.get(`${address}${link}`)).status(), link).toBe(200);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${address}/leaders/`);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
});
