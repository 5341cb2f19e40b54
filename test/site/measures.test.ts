import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Figure, isShown } from '@kith/shared/measure/figure';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';

const folder = join(builtSite, 'measures');
const periods = (await readdir(folder)).filter((name) => /^\d{4}-Q[1-4]$/.test(name)).sort();
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let site: Served;
let page: Page;

beforeAll(async () => {
  site = await serve(builtSite);
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
});

afterAll(async () => {
  await chromium.close();
  await site.close();
});

const reportOf = async (period: string): Promise<MeasuresReport> =>
  reportSchema.parse(JSON.parse(await readFile(join(folder, period, 'report.json'), 'utf8')));

const open = (path: string) => page.goto(`${site.address}/measures/${path}`);

test('the demo has a page for each of four quarters, and one that leads to them', async () => {
  expect(periods).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
  await open('');
  for (const period of periods) expect(await page.locator(`a[href="/measures/${period}/"]`).count()).toBeGreaterThan(0);
  expect(await page.locator('nav a[href="/measures/"]').count()).toBe(1);
});

test.each(periods)('what the charts of %s draw, and their tables, is what the report says', async (period) => {
  const report = await reportOf(period);
  await open(`${period}/`);
  const flows = report.bridging['learning-flows'].parts.map(({ value }) => (isShown(value) ? value.shown : 0));
  const cells = await page.locator('#flows ~ .chart .chart-wide .chart-figures text').allTextContents();
  expect(cells.map(Number).sort()).toEqual(flows.sort());
  const table = await page.locator('#flows ~ .exhibit-data tbody td').allTextContents();
  expect(table.map(Number).sort()).toEqual(flows);
  const kinds = relationshipKinds.map((kind) =>
    figureFor(report.reach['relationships-reached'].parts, (of) => of.kind === kind && of.state === undefined),
  );
  const told = kinds.flatMap((figure) => (isShown(figure) ? [figure.shown] : []));
  if (told.length === 0) {
    expect(await page.locator('.untold').allTextContents()).toContainEqual(
      expect.stringContaining('Relationships by kind'),
    );
    return;
  }
  const drawn = await page
    .locator('#kinds ~ .chart .chart-wide .chart-bars rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  expect(drawn.length).toBe(told.length);
  const longest = Math.max(...drawn, 1);
  for (const [index, width] of drawn.entries())
    expect(width / longest).toBeCloseTo((told[index] ?? 0) / Math.max(...told, 1), 6);
  expect(await page.locator('#kinds ~ .chart .chart-wide .chart-figures text').allTextContents()).toEqual(
    kinds.map((figure) => (isShown(figure) ? figure.shown.toLocaleString('en-GB') : 'not told')),
  );
});

test.each(periods)('the survey of %s stands there question by question, as the report has it', async (period) => {
  const { survey } = await reportOf(period);
  if (survey === undefined) throw new Error('There is no survey.');
  await open(`${period}/`);
  expect(await page.locator('h2#survey').count()).toBe(1);
  for (const [id, measure, about] of [
    ['questions', 'survey-score', 'question'],
    ['constructs', 'construct-score', 'construct'],
  ] as const) {
    const things = new Set(survey.measures[measure].parts.map(({ of }) => of[about]));
    const figures = [...things].flatMap((thing) =>
      [undefined, 'participant', 'other'].map((participation) =>
        figureFor(
          survey.measures[measure].parts,
          (of) => of[about] === thing && of.participation === participation && of.department === undefined,
        ),
      ),
    );
    expect(figures.length).toBeGreaterThanOrEqual(9);
    const drawn = await page.locator(`#${id} ~ .chart .chart-wide .chart-figures text`).allTextContents();
    expect(drawn).toEqual(figures.map((figure) => (isShown(figure) ? figure.shown.toFixed(2) : 'not told')));
    const ends = await page
      .locator(`#${id} ~ .chart .chart-wide .chart-dots circle`)
      .evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute('cx'))));
    const told = figures.flatMap((figure) => (isShown(figure) ? [figure.shown] : []));
    const scale = ((ends[1] ?? 0) - (ends[0] ?? 0)) / ((told[1] ?? 0) - (told[0] ?? 0));
    for (const [place, x] of ends.entries())
      expect(x - (ends[0] ?? 0)).toBeCloseTo(scale * ((told[place] ?? 0) - (told[0] ?? 0)), 4);
  }
  const rate = survey.measures['response-rate'].value;
  const asked = survey.measures['response-rate'].base;
  if (!isShown(rate) || asked === undefined || !isShown(asked)) throw new Error('There is no response rate.');
  const said = (await page.locator('#survey ~ p').allTextContents()).join(' ');
  expect(said).toContain(`of ${asked.shown.toLocaleString('en-GB')} people who were asked`);
  expect(said.includes('Fewer than half have')).toBe(rate.shown < 0.5);
  expect(await page.locator('#survey ~ .glance').last().textContent()).toContain('Response rate');
});

test.each(periods)(
  'the survey of %s stands there by department too, a picture for each thing asked about',
  async (period) => {
    const { survey } = await reportOf(period);
    if (survey === undefined) throw new Error('There is no survey.');
    const together = survey.constructs.flatMap(({ items }) => items);
    const alone = survey.items.filter(({ id }) => !together.includes(id));
    const scores = survey.measures['survey-score'].parts;
    const departments = [undefined, ...new Set(scores.flatMap(({ of }) => of.department ?? []))];
    expect(departments.length).toBeGreaterThan(10);
    const things = [
      ...survey.constructs.map(
        ({ id }) => ({ parts: survey.measures['construct-score'].parts, about: 'construct', id }) as const,
      ),
      ...alone.map(({ id }) => ({ parts: scores, about: 'question', id }) as const),
    ];
    await open(`${period}/`);
    const pictures = page.locator('#survey-departments ~ .chart .chart-wide');
    expect(await pictures.count()).toBe(things.length);
    for (const [place, { parts, about, id }] of things.entries()) {
      const figures = departments.map((department) =>
        figureFor(parts, (of) => of[about] === id && of.department === department && of.participation === undefined),
      );
      const drawn = await pictures.nth(place).locator('.chart-figures text').allTextContents();
      expect(drawn).toEqual(figures.map((figure) => (isShown(figure) ? figure.shown.toFixed(2) : 'not told')));
      expect(await pictures.nth(place).locator('.chart-dots circle').count()).toBe(figures.filter(isShown).length);
    }
    const table = page.locator('#survey-departments ~ .exhibit-data tbody tr');
    expect(await table.count()).toBe(things.length * departments.length);
  },
);

test('no figure stands anywhere without the word that it is simulated', async () => {
  for (const path of ['', ...periods.map((period) => `${period}/`)]) {
    await open(path);
    expect(await page.getByRole('heading', { name: 'These figures are simulated' }).count()).toBe(1);
    const bare = await page
      .locator('.exhibit, .glance')
      .evaluateAll((parts) => parts.filter((part) => part.querySelector('.simulated') === null).length);
    expect(bare).toBe(0);
    const titles = await page.locator('.chart svg > title').allTextContents();
    expect(titles.filter((title) => !title.includes('(simulated)'))).toEqual([]);
  }
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.csv') || file.startsWith('survey')) continue;
    expect((await readFile(join(folder, file), 'utf8')).toLowerCase(), file).toContain('simulated');
  }
});

test('each chart has a name, a description, its table and its file', async () => {
  await open(`${periods.at(-1)}/`);
  const exhibits = await page.locator('.exhibit').count();
  expect(exhibits).toBeGreaterThanOrEqual(8);
  for (let place = 0; place < exhibits; place++) {
    const exhibit = page.locator('.exhibit').nth(place);
    const pictures = await exhibit.getByRole('img').all();
    expect(pictures.length).toBeGreaterThanOrEqual(1);
    const names = await Promise.all(pictures.map((picture) => picture.locator('> title').textContent()));
    expect(new Set(names).size).toBe(pictures.length);
    for (const described of await exhibit.locator('svg.chart-wide > desc').allTextContents())
      expect(described.length).toBeGreaterThan(20);
    await exhibit.getByText('The figures as a table').click();
    expect(await exhibit.getByRole('table').isVisible()).toBe(true);
    const file = await exhibit.getByRole('link', { name: /^Download as CSV/ }).getAttribute('href');
    expect((await page.request.get(`${site.address}${file}`)).status()).toBe(200);
  }
});

test('on a phone the charts that are drawn for it are shown, and nothing has to be moved sideways; on paper the wide ones', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['', `${periods.at(-1)}/`]) {
    await open(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    const shown = await page.locator('.chart svg:visible').evaluateAll((charts) =>
      charts.map((chart) => ({
        drawnFor: chart.getAttribute('class'),
        // Letters of 13 are to be read where they are no smaller than 11.
        scale: chart.getBoundingClientRect().width / Number(chart.getAttribute('viewBox')?.split(' ')[2]),
      })),
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(({ drawnFor, scale }) => drawnFor !== 'chart-narrow' || scale < 0.85)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chart .chart-wide:visible').count()).toBe(shown.length);
    expect(await page.locator('.chart .chart-narrow:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

function figureFor(
  parts: MeasuresReport['reach']['people-reached']['parts'],
  is: (of: (typeof parts)[number]['of']) => boolean,
): Figure {
  return parts.find(({ of }) => is(of))?.value ?? { withheld: 'unknown' };
}
