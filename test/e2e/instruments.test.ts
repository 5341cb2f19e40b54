import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { countMutations, readMutations } from '../support/mutations.ts';
import { serve } from '../support/server.ts';

// What says that Kith leaves pages alone has to notice when something does not.

const html =
  '<!doctype html><html lang="en"><head><title>Notes</title><style>p { color: navy }</style></head>' +
  '<body><p>Ask <a href="mailto:ada@example.org">Ada <b>Lovelace</b></a> or <code>Ada</code>.</p></body></html>';

let folder: string;
let host: Served;
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-page-'));
  await writeFile(join(folder, 'index.html'), html);
  host = await serve(folder, { 'Content-Security-Policy': "script-src 'none'" });
  chromium = await openPlainChromium();
  await countMutations(chromium.context);
});

afterAll(async () => {
  await chromium.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(host.address);
  return page;
}

test('a page that nobody touches has no changes', async () => {
  expect(await readMutations(await open())).toEqual([]);
});

test.each<[string, () => void]>([
  ['an attribute', () => document.querySelector('p')?.setAttribute('data-seen', '')],
  ['an attribute of the root', () => document.documentElement.toggleAttribute('data-seen')],
  ['a wrapped text', () => document.querySelector('b')?.replaceChildren(document.createElement('mark'))],
  ['a changed text', () => document.querySelector('b')?.firstChild?.replaceWith('Byron')],
  ['an element of one’s own that is not the host', () => document.body.append(document.createElement('div'))],
  ['a style', () => document.querySelector('p')?.style.setProperty('color', 'red')],
  ['a style sheet in the head', () => document.head.append(document.createElement('style'))],
  ['a rule in a style sheet of the page', () => void document.styleSheets[0]?.insertRule('b { color: red }')],
  ['an adopted style sheet', () => document.adoptedStyleSheets.push(new CSSStyleSheet())],
  [
    'a second host',
    () => document.documentElement.append(document.createElement('kith-card'), document.createElement('kith-card')),
  ],
])('%s is noticed', async (_name, change) => {
  const page = await open();
  await page.evaluate(change);
  expect(await readMutations(page)).not.toEqual([]);
});

test('the one host of Kith and what happens to it is no change of the page', async () => {
  const page = await open();
  await page.evaluate(() => {
    const element = document.createElement('kith-card');
    document.documentElement.append(element);
    element.dataset['open'] = '';
    element.style.setProperty('--x', '4px');
  });
  expect(await readMutations(page)).toEqual([]);
});

test('marks are read with their text, their link and their lines', async () => {
  const page = await open();
  await page.evaluate(() => {
    const range = document.createRange();
    const [link, bold] = [document.querySelector('a'), document.querySelector('b')];
    if (link?.firstChild == null || bold?.firstChild == null) throw new Error('The page has changed.');
    range.setStart(link.firstChild, 0);
    range.setEnd(bold.firstChild, 8);
    CSS.highlights.set('kith-person', new Highlight(range));
  });
  await waitForSettledMarks(page);
  const { text, marks } = await readMarks(page);
  expect(text).toBe('Ask Ada Lovelace or .');
  expect(marks).toMatchObject([{ text: 'Ada Lovelace', href: 'mailto:ada@example.org', start: 4, end: 16 }]);
  expect(marks[0]?.rects.length).toBeGreaterThan(0);
});
