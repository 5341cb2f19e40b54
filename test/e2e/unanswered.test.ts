import { writeBackup } from '@kith/shared/learning/backup';
import type { LearningEvent } from '@kith/shared/learning/event';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

/** An ask that nobody answers: the user sees until when it waits, is helped to a kind reminder, and then it goes quiet. */

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

const day = 86_400_000;
const asked = Date.now();
const of = (id: string) => ({
  id: id.padEnd(22, '_'),
  at: new Date(asked).toISOString(),
  relationship: 'ask'.padEnd(22, '_'),
});
const ask: LearningEvent[] = [
  {
    ...of('begun'),
    kind: 'begun',
    way: 'drafted',
    relationshipKind: 'mentoring',
    role: 'learner',
    companion: { id: 'michael-faraday', name: 'Michael Faraday' },
    subject: { label: 'Electromagnetism' },
  },
  { ...of('sent'), kind: 'asked' },
];

const wordsOf = (time: number): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(time);

/** The page as it is some days after the ask. */
async function after(days: number): Promise<void> {
  await page.clock.setSystemTime(asked + days * day);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Electromagnetism, with Michael Faraday' }).waitFor();
}

const draft = (): Promise<string> => page.getByRole('textbox', { name: 'Message' }).inputValue();

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  await kith.setSettings({ me: 'hertha-ayrton' });
  page = await kith.context.newPage();
  await page.goto(kith.page('learning.html'));
  const buffer = Buffer.from(writeBackup(ask, new Date(asked)));
  await page.locator('input[type=file]').setInputFiles({ name: 'log.json', mimeType: 'application/json', buffer });
  await page.getByText(/entries were brought back/).waitFor();
  await page.getByRole('link', { name: 'Electromagnetism, with Michael Faraday' }).click();
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

test('says from the first day on which day it goes quiet', async () => {
  await after(1);
  await page.getByText(`Without an answer it goes quiet on ${wordsOf(asked + 21 * day)}.`).waitFor();
  expect(await page.getByText('A short, kind reminder is fine').count()).toBe(0);
  await expect.poll(draft).toContain('I am trying to learn more about Electromagnetism');
});

test('after ten days a kind reminder is drafted, in the words of the kind, with the link again', async () => {
  await after(10);
  await page.getByText('A short, kind reminder is fine').waitFor();
  await expect.poll(draft).toContain('A short reminder of my question about Electromagnetism');
  // The link and the user's name come with the directory, a moment after the words.
  await expect.poll(draft).toMatch(/^Hello Michael,.*\/invitation\/#k1\.[\w-]+.*Hertha Ayrton$/s);
});

test('after three weeks it has gone quiet, which is nobody’s fault, and may be asked again', async () => {
  await after(21);
  await page.getByText('Gone quiet without an answer').waitFor();
  await page.getByText('There was no answer, which is nobody’s fault.').waitFor();
  expect(await page.getByText('Without an answer it goes quiet').count()).toBe(0);
  await page.getByRole('button', { name: /again/ }).click();
  await page.getByText(`Without an answer it goes quiet on ${wordsOf(asked + 42 * day)}.`).waitFor();
});
