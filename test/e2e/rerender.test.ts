import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
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

/** What the list says by turns, and what of it has to be marked. */
const turns = [
  { html: '<li><b>Ada</b> Lovelace</li><li><b>Emmy</b> Noether</li>', marks: 'Ada Lovelace,Emmy Noether' },
  { html: '<li>Grace Hopper’s turn</li><li>Ada Lovelace’s turn</li>', marks: 'Grace Hopper,Ada Lovelace' },
  { html: '<li>Nobody spoke</li><li>Michael Faraday spoke</li>', marks: 'Michael Faraday' },
];

test('a page that renders itself anew a thousand times keeps its marks right, and its console quiet', async () => {
  const page = await kith.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(organisation.page('app.html'));
  await waitForSettledMarks(page);
  await page.evaluate(() => {
    const list = document.createElement('ul');
    list.id = 'again';
    document.body.append(list);
  });
  const marksAre = (expected: string): Promise<true> =>
    waitFor(`${expected} are marked, and nothing else of the list`, async () => {
      const found = await page.evaluate(() =>
        [...(CSS.highlights.get('kith-person') ?? [])]
          .filter((range) => document.getElementById('again')?.contains(range.startContainer))
          .map(String),
      );
      return found.join() === expected ? true : undefined;
    });
  for (let round = 0; round < 1000; round++) {
    const { html, marks } = turns[round % turns.length] ?? { html: '', marks: '' };
    await page.evaluate(
      ({ wanted, isNew }) => {
        const list = document.getElementById('again');
        if (list === null) return;
        // As a library would: by new elements, and by new texts in the old ones.
        const next = document.createElement('ul');
        next.innerHTML = wanted;
        if (isNew || list.children.length === 0) list.replaceChildren(...next.children);
        else
          for (const [at, item] of [...next.children].entries()) list.children[at]?.replaceChildren(...item.childNodes);
      },
      { wanted: html, isNew: round % 2 === 0 },
    );
    if (round % 100 === 99) await marksAre(marks);
  }
  const stale = (await readMarks(page)).marks.filter(({ text }) => text.trim() === '');
  expect(stale).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what a page loads later, and what it hides behind history, is marked too', async () => {
  const page = await kith.context.newPage();
  await page.goto(organisation.page('app.html'));
  await waitForSettledMarks(page);
  const before = (await readMarks(page)).marks.length;
  await page.getByRole('button', { name: /more/i }).first().click();
  await waitFor('more people are marked', async () =>
    (await readMarks(page)).marks.length > before ? true : undefined,
  );
});
