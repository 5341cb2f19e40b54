import { readFile } from 'node:fs/promises';
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
  await chromium?.close();
  await site?.close();
});

const fields = {
  Title: 'The lens',
  'In two sentences': 'She asked <b>. He showed {it}.',
  When: '1834',
  'Who learned': 'Ada Lovelace',
  'Who helped': 'Mary Somerville',
  'How it began': 'She wrote first.',
  'What they did': 'They met.',
  'What each of them got': 'Both learned.',
  'What went wrong': 'It was not finished.',
  'What to copy, in one line': 'Show a page',
  'How, step by step': 'Take a page.',
  Sources: 'A letter, 1834 https://example.org/letter',
};

test('without an editor: the form says what is missing, keeps the draft, makes the file, and nothing is sent', async () => {
  const asked: string[] = [];
  await page.goto(`${site.address}/write/`);
  page.on('request', (request) => asked.push(request.url()));
  const make = page.getByRole('button', { name: 'Make the file' });
  await make.click();
  // Where the first thing is missing the writer stands, and reads what to do.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title');
  expect(await page.locator('#fault-title').textContent()).toBe('This is missing. Write text.');
  for (const [label, text] of Object.entries(fields))
    await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await page.getByLabel('Apprenticeship').check();
  await page.getByLabel('everybody in it belongs to the past').check();
  await page.reload();
  expect(await page.getByLabel('Who helped', { exact: true }).inputValue()).toBe('Mary Somerville');
  expect(await page.getByLabel('Apprenticeship').isChecked()).toBe(true);
  asked.length = 0;
  await make.click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download it' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('the-lens.mdx');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('summary: "She asked <b>. He showed {it}."');
  expect(text).toContain('people: ["ada-lovelace","mary-somerville"]');
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);
  await page.getByRole('button', { name: 'Erase the draft' }).click();
  await page.reload();
  expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('');
});
