import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KithInChromium } from '../support/chromium.ts';
import { type ChromiumPool, openChromiums } from '../support/chromium-pool.ts';
import { openZoo, pendingPages, type Zoo, type ZooPage, zooPages, zooPeople } from '../support/pages.ts';
import { faultsOf, isDone } from '../support/pages-marks.ts';
import { peopleFaults, readPlaced } from '../support/pages-people.ts';

const pages = zooPages();
const pending = pendingPages();
const people = zooPeople();
/** Settings that some page is about: every page begins without those of the one before. */
const unset = Object.fromEntries(
  pages.flatMap(({ settings = {} }) => Object.keys(settings)).map((key) => [key, undefined]),
);

let zoo: Zoo;
let chromiums: ChromiumPool;

beforeAll(async () => {
  zoo = await openZoo();
  chromiums = await openChromiums(zoo.feedUrl);
});

afterAll(async () => {
  await chromiums?.close();
  await zoo?.close();
});

test('the zoo is complete: every expectation names people of its directory, every pending page is one', () => {
  expect(pages.length).toBeGreaterThanOrEqual(60);
  expect(pages.flatMap(({ marks }) => marks.flatMap(({ person }) => person)).filter((id) => !people.has(id))).toEqual(
    [],
  );
  expect([...pending.keys()].filter((name) => pages.every((each) => each.name !== name))).toEqual([]);
});

async function faultsIn(kith: KithInChromium, zooPage: ZooPage): Promise<string[]> {
  await kith.setSettings({ ...unset, ...zooPage.settings });
  // A tab of its own: a page that crashes one shall not take the next with it.
  const page = await kith.context.newPage();
  try {
    await page.goto(zoo.page(zooPage.file));
    const faults = await faultsOf(
      zooPage,
      (name) => readPlaced(page, name),
      () => page.evaluate(isDone),
    );
    return faults.length > 0 ? faults : await peopleFaults(page, zooPage, people);
  } finally {
    await page.close();
  }
}

test.concurrent.each(pages.filter(({ name }) => !pending.has(name)))('$name: $rule', async (zooPage) => {
  expect(await chromiums.lend((kith) => faultsIn(kith, zooPage))).toEqual([]);
});

test.concurrent.each(pages.filter(({ name }) => pending.has(name)))('pending, $name: $rule', async (zooPage) => {
  const faults = await chromiums.lend((kith) => faultsIn(kith, zooPage));
  expect(faults.length, `${zooPage.name} passes now: take it out of test/pages/pending.json`).toBeGreaterThan(0);
});
