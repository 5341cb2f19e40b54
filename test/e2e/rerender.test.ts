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

test('a page that renders itself anew keeps its marks right, and its console quiet', async () => {
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
  for (let round = 0; round < 60; round++) {
    await page.evaluate((count) => {
      const list = document.getElementById('again');
      if (list === null) return;
      const names = ['Ada Lovelace', 'Emmy Noether', 'Grace Hopper'];
      if (count % 3 === 0)
        list.innerHTML = names.map((name) => `<li><b>${name.split(' ')[0]}</b> ${name.split(' ')[1]}</li>`).join('');
      if (count % 3 === 1)
        list.replaceChildren(
          ...names
            .toReversed()
            .map((name) => Object.assign(document.createElement('li'), { textContent: `${name}’s turn` })),
        );
      if (count % 3 === 2) for (const item of list.children) item.textContent = 'Michael Faraday spoke';
    }, round);
  }
  await waitFor('the last state is marked, and nothing else of the list', async () => {
    const found = await page.evaluate(() =>
      [...(CSS.highlights.get('kith-person') ?? [])]
        .filter((range) => document.getElementById('again')?.contains(range.startContainer))
        .map(String),
    );
    return found.join() === 'Michael Faraday,Michael Faraday,Michael Faraday' ? true : undefined;
  });
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
