import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printBriefing } from '../../scripts/briefing-pdf.ts';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';
import { builtPages } from '../support/site.ts';

const papers = (await builtPages()).filter(({ path }) => path.startsWith('/leaders/'));

const mostPages = (html: string): number => Number(/at most (\d) page/.exec(html)?.[1]);
const pagesOf = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

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
    const most = mostPages(html);
    await page.goto(site.address + path);
    for (const format of ['A4', 'Letter']) {
      const paper = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      expect(pagesOf(paper), format).toBeLessThanOrEqual(most);
    }
  });

  test('can be had as a PDF, which leads to the studies on this site', async () => {
    await page.goto(site.address + path);
    const link = page.getByRole('link', { name: 'as a PDF' });
    expect(await link.isVisible()).toBe(true);
    const sheet = await readFile(join(builtSite, (await link.getAttribute('href')) ?? ''), 'latin1');
    expect(pagesOf(sheet)).toBeLessThanOrEqual(mostPages(html));
    const leadsTo = [...sheet.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1] ?? '');
    const own = new URL(/rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '').origin;
    expect(leadsTo).toContainEqual(expect.stringMatching(`^${own}/evidence/`));
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

describe('the sheet on costs', () => {
  const open = async (fragment = ''): Promise<void> => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('about:blank');
    await page.goto(`${site.address}/leaders/cost/${fragment}`);
    await page.getByRole('group', { name: 'People whom it is for' }).waitFor();
  };
  const field = (group: string, name: string) =>
    page.getByRole('group', { name: group }).getByLabel(name, { exact: true });
  const figure = (name: string) => page.locator('.cost-figures dl > div').filter({ hasText: name }).locator('dd');
  const weeks = 'Weeks that somebody works in a year';

  test('reckons anew with what is put in, says so in its address, and comes back from it', async () => {
    await open();
    const before = await figure('People who learn in a year').innerText();
    await field('People whom it is for', 'Low').fill('1000');
    await field('People whom it is for', 'Likely').fill('2000');
    await field('People whom it is for', 'High').fill('4000');
    const after = await figure('People who learn in a year').innerText();
    expect(after).not.toBe(before);
    expect(after).toBe('30 to 1,000, likeliest 200');
    const { hash } = new URL(page.url());
    expect(hash).toBe('#people=1000_2000_4000');
    await open(hash);
    expect(await figure('People who learn in a year').innerText()).toBe(after);
    await page.getByRole('button', { name: 'Back to the examples' }).click();
    expect(await figure('People who learn in a year').innerText()).toBe(before);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('takes every result away while a number cannot be reckoned with, and says which and why', async () => {
    await open();
    await field(weeks, 'Low').fill('50');
    expect(await page.getByText('Low must not be above likely').isVisible()).toBe(true);
    expect(await page.getByRole('status').innerText()).toContain('Mend it');
    expect(await figure('Hours of work, first year').isVisible()).toBe(false);
    await field(weeks, 'Low').fill('40');
    expect(await page.getByText('Low must not be above likely').count()).toBe(0);
    expect(await figure('Hours of work, first year').isVisible()).toBe(true);
  });

  test('has on paper a table with what was put in', async () => {
    await open('#hour=30_35_40');
    await page.emulateMedia({ media: 'print' });
    const row = page.getByRole('row', { name: 'What an hour of work costs you' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['30', '35', '40']);
    expect(await page.getByRole('spinbutton').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  test('is a table of the examples and their results where no script runs', async () => {
    const still = await chromium.context.newPage();
    const session = await chromium.context.newCDPSession(still);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await still.goto(`${site.address}/leaders/cost/`);
    expect(await still.getByRole('row').count()).toBe(11);
    expect(await still.getByRole('spinbutton').count()).toBe(0);
    expect(await still.locator('.cost-figures dd').allInnerTexts()).toHaveLength(7);
    await still.close();
  });
});

test('without a browser that starts, the briefing says why it has no PDFs and promises none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-briefing-'));
  const html = '<link rel="canonical" href="http://127.0.0.1:4321/leaders/"><span data-when-printed hidden>PDF</span>';
  await mkdir(join(folder, 'leaders'));
  await writeFile(join(folder, 'leaders', 'index.html'), html);
  const printed = await printBriefing({ site: folder, cache: join(folder, 'cache'), program: join(folder, 'nothing') });
  expect(printed).toMatchObject({ ok: false, error: expect.stringMatching(/^The browser did not start: /) });
  expect(await readFile(join(folder, 'leaders', 'index.html'), 'utf8')).toBe(html);
  await rm(folder, { recursive: true });
});
