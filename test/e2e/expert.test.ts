import { AxeBuilder } from '@axe-core/playwright';
import { writeBackup } from '@kith/shared/learning/backup';
import type { LearningEvent } from '@kith/shared/learning/event';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

/** The side of whoever is asked: who waits, how much there is room for, how the directory comes to know; and a word of thanks. */

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

const dayAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

let count = 0;
const at = (days: number) => ({ id: `event${count++}`.padEnd(22, '_'), at: dayAgo(days) });
const came = (name: string, days: number, companion: { id: string; name: string }): LearningEvent => ({
  ...at(days),
  relationship: name.padEnd(22, '_'),
  kind: 'begun',
  way: 'received',
  relationshipKind: 'mentoring',
  role: 'expert',
  companion,
  subject: { label: 'Number theory' },
});

/** Marin Mersenne: the directory says “sponsorship (2); mentoring (1)” and little time. One is helped, one waits. */
const log: LearningEvent[] = [
  came('going', 30, { id: 'hertha-ayrton', name: 'Hertha Ayrton' }),
  { ...at(29), relationship: 'going'.padEnd(22, '_'), kind: 'accepted' },
  came('waiting', 3, { id: 'michael-faraday', name: 'Michael Faraday' }),
  {
    ...at(2),
    kind: 'help',
    role: 'learner',
    companion: { id: 'emmy-noether', name: 'Emmy Noether' },
    subject: { label: 'Symmetry' },
    on: dayAgo(2).slice(0, 10),
    note: '',
  },
];

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  await kith.setSettings({ me: 'marin-mersenne', changeRequests: 'https://desk.example.com/new?s={subject}&t={text}' });
  page = await kith.context.newPage();
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text });
  });
  await page.goto(kith.page('learning.html'));
  const buffer = Buffer.from(writeBackup(log, new Date()));
  await page.getByLabel('Bring back a copy').setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer });
  await page.getByText(/entries were brought back/).waitFor();
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

const room = () => page.getByRole('region', { name: 'What you have room for' });
const copied = (): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'copied'));
const faults = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('an expert sees who waits for an answer, and what the directory says there is room for', async () => {
  await page
    .getByRole('region', { name: 'Waiting for your answer' })
    .getByRole('link', { name: 'Number theory, with Michael Faraday' })
    .waitFor();
  await room().getByText('Little time at the moment').waitFor();
  // The directory counts how many more: who has a place already comes on top.
  await room().getByText('Mentoring: 1 of 2 places taken').waitFor();
  await room().getByText('Sponsorship: 0 of 2 places taken').waitFor();
  expect(await room().getByRole('button', { name: 'Copy the request' }).count()).toBe(0);
});

test('places and availability are set on this device with the keyboard, and the request to change the directory is prepared', async () => {
  await room().getByRole('button', { name: 'Change what you have room for' }).press('Enter');
  await page.getByRole('radio', { name: 'Open to being asked' }).press('Space');
  await page.getByRole('checkbox', { name: 'Sponsorship' }).press('Space');
  await page.getByRole('checkbox', { name: 'Peer learning' }).press('Space');
  await page.getByRole('spinbutton', { name: 'Places for Mentoring' }).fill('3');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Enter');
  await room().getByText('Mentoring: 1 of 3 places taken').waitFor();
  await room().getByText('Peer learning: 0 at the moment').waitFor();
  const change = room().getByRole('button', { name: 'Change what you have room for' });
  await expect.poll(() => change.evaluate((element) => element === document.activeElement)).toBe(true);
  await room().getByText('See the request').click();
  await room().getByText('Mentoring: 2 more places').waitFor();
  await room().getByText('open_to: mentoring (2); peer-learning').waitFor();
  expect(await faults()).toEqual([]);
  await room().getByRole('button', { name: 'Copy the request' }).click();
  await room().getByText('The request is on your clipboard.').waitFor();
  const text = String(await copied());
  expect(text).toContain('id: marin-mersenne\nopen_to: mentoring (2); peer-learning\navailability: open');
  const link = new URL((await room().getByRole('link', { name: 'Ask for the change' }).getAttribute('href')) ?? '');
  expect(link.host).toBe('desk.example.com');
  expect(link.searchParams.get('t')).toBe(text);
});

test('once the directory says the same, nothing more is asked for', async () => {
  await room().getByRole('button', { name: 'Change what you have room for' }).click();
  await page.getByRole('radio', { name: 'Little time at the moment' }).check();
  await page.getByRole('checkbox', { name: 'Peer learning' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sponsorship' }).check();
  await page.getByRole('spinbutton', { name: 'Places for Sponsorship' }).fill('2');
  await page.getByRole('spinbutton', { name: 'Places for Mentoring' }).fill('2');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await room().getByText('Mentoring: 1 of 2 places taken').waitFor();
  await expect.poll(() => room().getByRole('button', { name: 'Copy the request' }).count()).toBe(0);
});

test('thanks for a piece of help are drafted, sent by the user, and remembered', async () => {
  const help = page.getByRole('region', { name: 'One-off help' });
  await help.getByText('Say thank you', { exact: true }).click();
  const message = help.getByRole('textbox', { name: 'Message' });
  await expect.poll(() => message.inputValue()).toMatch(/^Hello Emmy,\n\nThank you for your help with Symmetry\./);
  expect(await faults()).toEqual([]);
  await message.fill('Thank you, Emmy');
  await help.getByRole('button', { name: 'Copy the message' }).click();
  await help.getByText(/you did on/).waitFor();
  expect(await copied()).toBe('Thank you, Emmy');
  await page.reload();
  await page.getByText(/you did on/).waitFor();
});

const suggestion = (where: Page) => where.getByRole('complementary', { name: 'A suggestion' });

test('while somebody waits nothing is suggested, and the toolbar says who comes first', async () => {
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  await popup.getByRole('link', { name: '1 person waits for your answer.' }).waitFor();
  expect(await suggestion(popup).count()).toBe(0);
  expect(await suggestion(page).count()).toBe(0);
  await popup.close();
  await page.getByRole('link', { name: 'Number theory, with Michael Faraday' }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('link', { name: 'All of my learning' }).click();
});

test('then one person is suggested who has room and knows what the user wants to learn; writing to them begins a draft', async () => {
  await suggestion(page)
    .getByText(/ knows (?:Microscopy|Computing), which you want to learn/)
    .waitFor();
  expect(await faults()).toEqual([]);
  await suggestion(page)
    .getByRole('button', { name: /^Write to / })
    .click();
  await page.getByText('A draft, not sent yet').waitFor();
  await page.getByRole('heading', { level: 1, name: /^(?:Microscopy|Computing), with / }).waitFor();
  await page.getByRole('link', { name: 'All of my learning' }).click();
});

test('suggestions are switched off beside one, and on again in the settings', async () => {
  await suggestion(page).getByRole('button', { name: 'No more suggestions' }).click();
  await page.getByText('No more suggestions. The settings bring them back.').waitFor();
  expect(await suggestion(page).count()).toBe(0);
  const options = await kith.context.newPage();
  await options.goto(kith.page('options.html'));
  const toggle = options.getByRole('switch', { name: 'Suggest a next step now and then' });
  expect(await toggle.isChecked()).toBe(false);
  await toggle.press('Space');
  await suggestion(page).waitFor();
  await options.close();
});

test('a suggestion set aside in the toolbar’s window is gone everywhere, and no other takes its place', async () => {
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  await suggestion(popup)
    .getByRole('button', { name: /^Write to / })
    .waitFor();
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await suggestion(popup).getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => suggestion(popup).count()).toBe(0);
  await expect.poll(() => suggestion(page).count()).toBe(0);
  await page.reload();
  await page.getByRole('region', { name: 'Your log' }).waitFor();
  expect(await suggestion(page).count()).toBe(0);
  await popup.close();
});
