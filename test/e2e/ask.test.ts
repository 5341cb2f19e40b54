import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { manifestPath } from '../support/feed.ts';
import { hover } from '../support/hover.ts';
import { serve } from '../support/server.ts';

/** From a name on a page to an agreement that both sides hold, in two browsers: what one sends is all that the other gets. */

let site: Served;
let asker: KithInChromium;
let asked: KithInChromium;
/** Presses of the one who asks, from the hover on. */
let presses = 0;
let message = '';
let page: Page;
let learning: Page;
let answer: Page;

beforeAll(async () => {
  site = await serve(builtSite);
  [asker, asked] = await Promise.all([openChromium(), openChromium()]);
  await Promise.all([asker, asked].map((kith) => kith.useFeed(`${site.address}/${manifestPath}`)));
  await asker.setSettings({ me: 'hertha-ayrton' });
  page = await asker.context.newPage();
});

afterAll(async () => {
  await asker?.close();
  await asked?.close();
  await site?.close();
});

const faultsOf = async (shown: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: shown }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('a card begins an ask, with each way explained, and the message is a good draft with the link in it', async () => {
  await page.goto(`${site.address}/intranet/project.html`);
  const card = await hover(page, 'Michael Faraday');
  await card.getByRole('button', { name: 'Ask to learn' }).click();
  await card.getByLabel('In which way').selectOption({ label: 'Mentoring' });
  await card.locator('.ask-choices').getByText('Somebody with more experience shares it').waitFor();
  const [opened] = await Promise.all([
    asker.context.waitForEvent('page'),
    card.getByRole('button', { name: 'Write the message' }).click(),
  ]);
  presses += 3;
  learning = opened;
  const text = learning.getByRole('textbox', { name: 'Message' });
  await expect.poll(() => text.inputValue()).toMatch(/^Hello Michael,\n\n/);
  expect(await learning.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Hertha Ayrton');
  message = await text.inputValue();
  expect(message).toMatch(/\/invitation\/#k1\.[\w-]+\n\nHertha Ayrton$/);
  expect(message).not.toContain('{topic}');
  expect(await learning.getByText('A draft, not sent yet').isVisible()).toBe(true);
  expect(await faultsOf(learning)).toEqual([]);
  await learning.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(learning)).toEqual([]);
});

test('handing the message to the mail program is asking', async () => {
  const mail = learning.getByRole('link', { name: 'Send by e-mail' });
  const href = (await mail.getAttribute('href')) ?? '';
  expect(decodeURIComponent(href.split('&body=')[1] ?? '')).toBe(message.replaceAll('\n', '\r\n'));
  // No program for mail is here: the press alone is tested.
  await mail.evaluate((link) => link.setAttribute('href', '#'));
  await mail.evaluate((link) => link.removeAttribute('target'));
  const before = learning.url();
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await mail.click();
  presses += 1;
  await learning.getByText('Asked, no answer yet').waitFor();
  expect(learning.url()).toBe(before);
});

test('the link explains itself without Kith, and the toolbar offers to answer it with Kith', async () => {
  const link = /http\S+/.exec(message)?.[0] ?? '';
  const invitation = await asked.context.newPage();
  await invitation.goto(link);
  await invitation.getByText('Hertha Ayrton would like to learn from you about').waitFor();
  answer = await asked.context.newPage();
  await answer.goto(`${asked.page('learning.html')}${new URL(link).hash}`);
  await answer.getByRole('heading', { level: 1, name: /Hertha Ayrton would like to learn from you about/ }).waitFor();
  expect(await faultsOf(answer)).toEqual([]);
  const yes = answer.getByRole('region', { name: 'Say yes' });
  expect(await yes.getByRole('textbox').inputValue()).toMatch(/^Gladly\./);
  await answer.evaluate(() => {
    navigator.clipboard.writeText = async () => {};
  });
  await yes.getByRole('button', { name: 'Copy the message' }).click();
  await answer.getByRole('link', { name: 'This is in your log already.' }).click();
  await answer.getByText('Mentoring · you help to learn').waitFor();
  await answer.getByText('Agreed', { exact: true }).waitFor();
});

test('the answer is noted, and the meetings go into the calendar: eight presses at most from the hover', async () => {
  await learning.getByRole('button', { name: 'They said yes' }).click();
  await learning.getByText('Agreed', { exact: true }).waitFor();
  await learning.getByRole('button', { name: 'Put meetings into my calendar' }).click();
  const [download] = await Promise.all([
    learning.waitForEvent('download'),
    learning.getByRole('button', { name: 'Save the calendar file' }).click(),
  ]);
  presses += 3;
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  expect(presses).toBeLessThanOrEqual(8);
});

test('both hold the same relationship, and nothing of it was asked of any server', async () => {
  const idsIn = (shown: Page): Promise<string[]> =>
    shown.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const request = indexedDB.open('kith-learning');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const all = request.result.transaction('events').objectStore('events').getAll();
            all.onsuccess = () => resolve([...new Set(all.result.map((event) => String(event.relationship)))]);
          };
        }),
    );
  const [mine, theirs] = await Promise.all([idsIn(learning), idsIn(answer)]);
  expect(mine).toHaveLength(1);
  expect(theirs).toEqual(mine);
});

test('an address that is no invitation says so', async () => {
  await learning.goto(`${asker.page('learning.html')}#k1.broken`);
  await learning.getByText('The address of this invitation is not complete.').waitFor();
});
