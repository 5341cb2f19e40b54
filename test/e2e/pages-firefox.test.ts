import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInFirefox, openFirefox } from '../support/firefox.ts';
import type { HighlightName } from '../support/marks.ts';
import { openZoo, pendingPages, type Zoo, type ZooPage, zooPages } from '../support/pages.ts';
import { faultsOf, isDone, marksHere, type PlacedMark } from '../support/pages-marks.ts';
import { type Lend, poolOf } from '../support/pool.ts';

/** The core of the zoo. Who is meant is decided by the code that `pages.test.ts` holds to account in Chromium. */
const core = zooPages().filter((page) => page.core === true);
const pending = pendingPages();
/** Settings that some page is about: every page begins without those of the one before. */
const unset = Object.fromEntries(
  core.flatMap(({ settings = {} }) => Object.keys(settings)).map((key) => [key, undefined]),
);

let zoo: Zoo;
/** Two, which take turns at the cores: a page is mostly marks that are waited for. */
let browsers: KithInFirefox[] = [];
let lend: Lend<KithInFirefox>;

beforeAll(async () => {
  zoo = await openZoo();
  browsers = await Promise.all([openFirefox(), openFirefox()]);
  for (const kith of browsers) await kith.useFeed(zoo.feedUrl);
  lend = poolOf(browsers);
});

afterAll(async () => {
  await Promise.all(browsers.map((kith) => kith.close()));
  await zoo?.close();
});

async function readAll(page: Page, name: HighlightName): Promise<PlacedMark[]> {
  const all: PlacedMark[] = [];
  for (const frame of page.frames()) {
    if (frame.url().startsWith('moz-extension:')) continue;
    const marks = await frame.evaluate(marksHere, name);
    const within: string[] = [];
    for (let at = frame; ; ) {
      const parent = at.parentFrame();
      if (parent === null) break;
      const element = await at.frameElement();
      within.unshift((await element?.evaluate((node) => node.id)) ?? '');
      at = parent;
    }
    all.push(...marks.map(({ text, place }) => ({ text, place: [...within, place].join('/') })));
  }
  return all;
}

async function faultsIn(kith: KithInFirefox, zooPage: ZooPage): Promise<string[]> {
  await kith.setSettings({ ...unset, ...zooPage.settings });
  const page = await kith.browser.newPage();
  try {
    await page.goto(zoo.page(zooPage.file));
    return await faultsOf(
      zooPage,
      (name) => readAll(page, name),
      () => page.evaluate(isDone),
    );
  } finally {
    await page.close();
  }
}

test('the core is at least twenty pages', () => expect(core.length).toBeGreaterThanOrEqual(20));

test.concurrent.each(core.filter(({ name }) => !pending.has(name)))('$name: $rule', async (zooPage) => {
  expect(await lend((kith) => faultsIn(kith, zooPage))).toEqual([]);
});
