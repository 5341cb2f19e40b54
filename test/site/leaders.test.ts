import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';
import { builtPages } from '../support/site.ts';

const papers = (await builtPages()).filter(({ path }) => path.startsWith('/leaders/'));

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

test('there is a case for all, one each for executives, line managers, works council and privacy officers, and a talk', () => {
  const paths = papers.map(({ path }) => path);
  const readers = ['executives', 'line-managers', 'works-council', 'privacy-officers', 'objections', 'talk'];
  expect(paths).toEqual(expect.arrayContaining(['/leaders/', ...readers.map((id) => `/leaders/${id}/`)]));
});

describe.each(papers)('$path', ({ path, html }) => {
  test('fits on as many sheets as it says, of A4 and of Letter', async () => {
    const most = Number(/at most (\d) page/.exec(html)?.[1]);
    await page.goto(site.address + path);
    for (const format of ['A4', 'Letter']) {
      const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)?.length, format).toBeLessThanOrEqual(most);
    }
  });

  test('has beside every claim how sure it is, its limit and its study, on the screen and on paper', async () => {
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      await page.goto(site.address + path);
      for (const claim of await page.locator('.claim').all()) {
        const note = claim.getByRole('complementary');
        expect(await note.innerText()).toMatch(/^(?:Strong|Moderate|Weak)\. .+\. .+, \d{4}/);
        expect(await note.getByRole('link').getAttribute('href')).toMatch(/^\/evidence\/.+\/$/);
      }
    }
    await page.emulateMedia({ media: null });
  });

  test('fits a phone of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(site.address + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
