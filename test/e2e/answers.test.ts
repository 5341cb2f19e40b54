import { AxeBuilder } from '@axe-core/playwright';
import { fragmentOf } from '@kith/shared/learning/proposal';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { type MyLearning, myLearning } from '../support/my-learning.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

/** Whoever is asked may want to know more first, and may say no: each with a courteous reply that they send themselves. */

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;
let mine: MyLearning;

const invitation = (name: string): string | undefined =>
  fragmentOf({
    id: name.padEnd(22, '_'),
    kind: 'mentoring',
    topic: 'Electromagnetism',
    concept: 'electromagnetism',
    from: { name: 'Hertha Ayrton', id: 'hertha-ayrton', email: 'hertha.ayrton@republic.example' },
    to: 'Michael Faraday',
  });

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await kith.useFeed(organisation.feedUrl);
  await kith.setSettings({ me: 'michael-faraday' });
  page = await kith.context.newPage();
  mine = myLearning(() => page);
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

async function openInvitation(name: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${kith.page('learning.html')}#${invitation(name)}`);
  await page.getByRole('heading', { level: 1, name: /Hertha Ayrton would like to learn from you/ }).waitFor();
}

/** Answers by the clipboard, and goes to what the log has of it now. @returns the reply */
async function answerWith(label: string): Promise<string> {
  await mine.section(label).getByRole('button', { name: 'Copy the message' }).click();
  await page.getByRole('link', { name: 'This is in your log already.' }).click();
  await page.getByRole('heading', { level: 1, name: 'Electromagnetism, with Hertha Ayrton' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('nothing is kept of an invitation that was only looked at', async () => {
  await openInvitation('looked-at');
  await page.goto(kith.page('learning.html'));
  await page.getByText('There is nothing here yet.').waitFor();
});

test('whoever wants to know more asks back, and says yes or no when they know', async () => {
  await openInvitation('more');
  expect(await answerWith('I want to know more first')).toContain(
    'what would you like to be able to do with Electromagnetism, and by when?',
  );
  await page.getByText('You asked to know more').waitFor();
  await mine.press('They have told me more');
  await page.getByText('Waits for your answer').waitFor();
  await mine.press('Say yes');
  await page.getByText('Agreed', { exact: true }).waitFor();
});

test('no is said in kind words, needs no reason, and asks nothing further', async () => {
  await openInvitation('no');
  const reply = await answerWith('Not now');
  expect(reply).toContain('Thank you for asking me.');
  expect(reply).not.toContain('{topic}');
  await page.getByText('Not now', { exact: true }).waitFor();
  expect(await page.getByRole('button').allTextContents()).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
