import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
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
  await chromium.close();
  await site.close();
});

test.each(['A4', 'Letter'])(
  'the agreement of each kind is one sheet of %s, with a place to write for everything',
  async (format) => {
    for (const kind of relationshipKinds) {
      await page.goto(`${site.address}/vocabulary/${kind}/`);
      await page.getByRole('link', { name: 'The agreement as a sheet to print and fill in' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/agreements/${kind}/`);
      const terms = await page.locator('.sheet dt').allInnerTexts();
      expect(terms).toEqual(expect.arrayContaining(['About', 'Goal', 'Rhythm', 'Between us', 'How we end', 'Until']));
      expect(await page.locator('.sheet .blank').count()).toBe(terms.length);
      const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g), kind).toHaveLength(1);
    }
  },
);
