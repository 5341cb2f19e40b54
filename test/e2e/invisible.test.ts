import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../scripts/serve.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover, waitUntilClosed } from '../support/hover.ts';
import { watchIsolatedWorld } from '../support/isolated-world.ts';
import { waitForSettledMarks } from '../support/marks.ts';
import { countMutations, readMutations } from '../support/mutations.ts';
import { openZoo, type Zoo } from '../support/pages.ts';
import { serve } from '../support/server.ts';

// A page that Kith looks at does not notice, and pays nothing for what Kith does not find.

let zoo: Zoo;
let still: Served;
let kith: KithInChromium;

const paragraphs = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `<p>${text(index)}</p>`).join('\n');

const pages: Record<string, string> = {
  'one-name.html': paragraphs(300, (index) => (index === 0 ? 'Ada Lovelace' : 'nobody in particular')),
  'many-names.html': paragraphs(300, () => 'Ada Lovelace and Grace Hopper'),
  'no-name.html': paragraphs(300, () => 'nobody in particular'),
};

beforeAll(async () => {
  zoo = await openZoo();
  for (const [name, body] of Object.entries(pages))
    await writeFile(
      join(zoo.folder, name),
      `<!doctype html><html lang="en"><head><title>${name}</title></head><body>${body}</body></html>`,
    );
  still = await serve(zoo.folder, { 'Content-Security-Policy': "script-src 'none'" });
  kith = await openChromium();
  await kith.useFeed(zoo.feedUrl);
  await countMutations(kith.context);
});

/** By this event a script gives way to one of a newer version. */
const newer = 'document gljphjkpbclldipfbkhhfebmdmlffjif:started';

afterAll(async () => {
  await kith?.close();
  await still?.close();
  await zoo?.close();
});

test('a page that is read, marked, hovered and left has not changed by a node, an attribute or a style', async () => {
  const page = await kith.context.newPage();
  for (const name of ['many-names.html', 'plain.html', 'rtl.html', 'diacritics.html']) {
    await page.goto(`${still.address}/${name}`);
    await waitForSettledMarks(page);
    if (name !== 'rtl.html') {
      await hover(page, name === 'many-names.html' ? 'Ada Lovelace' : 'Emmy Noether');
      await page.keyboard.press('Escape');
      await waitUntilClosed(page);
    }
    expect({ name, changes: await readMutations(page) }).toEqual({ name, changes: [] });
  }
  await page.close();
});

test('six hundred marks need no more listeners and observers than one', async () => {
  const found: Record<string, unknown> = {};
  for (const name of ['one-name.html', 'many-names.html', 'no-name.html']) {
    const page = await kith.context.newPage();
    const world = await watchIsolatedWorld(page, kith.extensionId);
    await page.goto(`${still.address}/${name}`);
    await waitForSettledMarks(page);
    found[name] = { listeners: await world.listeners(), observers: await world.count('MutationObserver') };
    await page.close();
  }
  expect(found['many-names.html']).toEqual(found['one-name.html']);
  expect(found['no-name.html']).toEqual({ listeners: [newer, 'document visibilitychange'].toSorted(), observers: 1 });
});

test('where Kith is switched off it observes nothing', async () => {
  await kith.setSettings({ enabled: false });
  const page = await kith.context.newPage();
  const world = await watchIsolatedWorld(page, kith.extensionId);
  await page.goto(`${still.address}/many-names.html`);
  await waitForSettledMarks(page);
  const found = { listeners: await world.listeners(), observers: await world.count('MutationObserver') };
  await kith.setSettings({ enabled: undefined });
  expect(found).toEqual({ listeners: [newer], observers: 0 });
  await page.close();
});
