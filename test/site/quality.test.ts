import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../scripts/command.ts';
import { inRoot } from '../../scripts/place.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { crowdCsv } from '../support/crowd.ts';

/** What a crowd does not have: accounts, rings of managers, one person twice, other scripts, words of any length. */
const awkward = [
  'E9000001,Noreply,Service,noreply@crowd.example,System account',
  'E9000002,Anna,Room,anna@crowd.example,Engineer',
  'E9000003,شيماء,العلي,shaima@crowd.example,مهندسة,البحث,Nairobi,Africa/Nairobi,E0000001,بصريات; Hydrodynamics (expert)',
  'E9000004,Anna,Berg,anna(at)x,Analyst',
  'E9000005,Anna,Berg,a@crowd.example,Buyer,Legal,Lisbon,Europe/Lisbon,E9000006,Rindfleischetikettierungsüberwachungsaufgabe',
  'E9000006,Anna,Berg,b@crowd.example,Buyer,Legal,Lisbon,Europe/Lisbon,E9000005,Opticss,Glass blowing',
];

let folder: string;
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-quality-'));
  const [header = '', ...rows] = [...crowdCsv({ people: 300, seed: 3 })];
  const columns = header.split(',').length;
  const others = awkward.map((row) => `${row}${','.repeat(columns - row.split(',').length)}\r\n`);
  const people = join(folder, 'people.csv');
  await writeFile(people, [header, ...rows, ...others].join(''));
  const words = ['check', people, '--html', join(folder, 'quality.html')];
  const { code, output } = await run({
    program: process.execPath,
    arguments: [inRoot('site', 'publisher', 'cli.ts'), ...words],
  });
  // 1: something is wrong with the source, as is meant to be.
  expect({ code, output }).toMatchObject({ code: 1 });
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
  await page.goto(pathToFileURL(join(folder, 'quality.html')).href);
});

afterAll(async () => {
  await chromium?.close();
  await rm(folder, { recursive: true, force: true });
});

async function violations(): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test.each([
  ['light', 1200],
  ['dark', 1200],
  ['light', 400],
  ['dark', 400],
  ['light', 320],
] as const)('the quality page shuts no reader out: %s, %i pixels wide', async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  expect(await violations()).toEqual([]);
  // Only a table may be wider than the screen, and that scrolls by itself (WCAG 1.4.10).
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(width);
});

test('who asks for more contrast gets it, and nobody is shut out by it', async () => {
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  expect(await violations()).toEqual([]);
});

test('a table that is wider than the screen is reached and moved with the keyboard', async () => {
  await page.setViewportSize({ width: 320, height: 900 });
  const regions = page.getByRole('region', { name: 'Records that may be one person' });
  await regions.focus();
  expect(await regions.evaluate((element) => element === document.activeElement)).toBe(true);
});
