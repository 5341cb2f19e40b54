import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { pointOf } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let kith: KithInChromium;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

test('where marks show on hover only, the page shows none until the pointer rests on a name, and then that one', async () => {
  const page = await kith.context.newPage();
  await page.goto(organisation.page('project.html'));
  await waitForSettledMarks(page);
  const { x, y } = await pointOf(page, 'Michael Faraday');
  await kith.setSettings({ hoverOnly: true });
  await page.reload();
  await waitForSettledMarks(page);
  expect((await readMarks(page)).marks).toEqual([]);
  const texts = async (): Promise<string[]> => (await readMarks(page)).marks.map(({ text }) => text);
  await page.mouse.move(x - 9, y);
  await page.mouse.move(x, y);
  await waitFor('the name under the pointer is marked', async () =>
    (await texts()).join() === 'Michael Faraday' ? true : undefined,
  );
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2, { steps: 4 });
  await waitFor('the mark is gone with the pointer', async () => ((await texts()).length === 0 ? true : undefined));
});
