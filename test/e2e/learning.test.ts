import { AxeBuilder } from '@axe-core/playwright';
import { contributionSchema } from '@kith/shared/learning/contribution';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { myLearning, type SavedFile } from '../support/my-learning.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  await kith.setSettings({ me: 'emmy-noether' });
  page = await kith.context.newPage();
  await page.goto(kith.page('learning.html'));
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

const { section, press, saved, answer, addSession } = myLearning(() => page);

const faults = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const title = 'Electromagnetism, with Michael Faraday';
let backup: SavedFile;

test('what two people have agreed on is begun with the keyboard alone', async () => {
  await page.getByText('There is nothing here yet.').waitFor();
  await page.getByRole('link', { name: 'Begin one you have agreed on' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Something you have agreed on' }).waitFor();
  const who = page.getByRole('combobox', { name: 'With whom' });
  await who.focus();
  await page.keyboard.type('faraday');
  await page.getByRole('option', { name: /Michael Faraday/ }).waitFor();
  await page.keyboard.press('Enter');
  // The focus has gone to what stands in the field's place.
  const another = page.getByRole('button', { name: 'Choose another person' });
  await expect.poll(() => another.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: 'I learn' }).press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Electromagnetism');
  expect(await faults()).toEqual([]);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1, name: title });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByText('Mentoring · you learn').waitFor();
});

test('the agreement is written, saved as text, and becomes meetings in a calendar', async () => {
  await press('Write it down');
  await page.getByRole('textbox', { name: 'Goal' }).fill('Read a field as I read a map');
  // The organisation's own words for this kind are there to begin with.
  const rhythm = page.getByRole('textbox', { name: 'Rhythm' });
  await expect.poll(() => rhythm.inputValue()).toContain('One hour every four weeks');
  await rhythm.fill('');
  await page.getByRole('textbox', { name: 'How we end' }).fill('');
  await page.getByRole('textbox', { name: 'Confidentiality' }).fill('Between the two of us');
  expect(await faults()).toEqual([]);
  await press('Keep it');
  await section('What you agreed').getByText('It is in your log.').waitFor();
  const { text } = await saved('Save as text');
  expect(text).toBe(`${title}\n\nGoal\nRead a field as I read a map\n\nConfidentiality\nBetween the two of us\n`);
  await press('Put meetings into my calendar');
  await page.getByLabel('First meeting on').fill('2027-03-16');
  const calendar = await saved('Save the calendar file');
  expect(calendar.name).toBe('kith-meetings.ics');
  expect(calendar.text).toContain('DTSTART;VALUE=DATE-TIME;TZID=');
  expect(calendar.text).toContain(':20270316T100000');
  expect(calendar.text).toContain('RRULE:FREQ=WEEKLY;COUNT=6;INTERVAL=2');
  expect(calendar.text).toContain('BEGIN:VTIMEZONE');
});

test('a session is kept, put right, and another one removed', async () => {
  await page.getByText('What to go through the next time').click();
  await page.getByText('How each of us came to be here').waitFor();
  for (const topic of ['Lines of force', 'A slip of the pen']) await addSession(topic, 'a word for myself');
  await page.getByText('Going on', { exact: true }).waitFor();
  const slip = page.getByRole('listitem').filter({ hasText: 'A slip of the pen' });
  await slip.getByRole('button', { name: 'Change this session' }).click();
  await press('Remove it');
  await expect.poll(() => page.getByText('A slip of the pen').count()).toBe(0);
  await press('Change this session');
  await page.getByRole('spinbutton', { name: 'Minutes' }).fill('50');
  await page.getByRole('textbox', { name: 'Next step' }).fill('Draw three fields');
  await page.getByLabel('Remind me on this page on').fill('2020-01-01');
  await press('Keep it');
  await section('Sessions').getByText('50 minutes').waitFor();
  await page.getByRole('link', { name: 'All of my learning' }).click();
  await page.getByText('You wanted to be reminded: Draw three fields').waitFor();
  await page.getByRole('link', { name: title }).click();
});

test('it is paused, taken up again, asked how it goes, and brought to a good end', async () => {
  await press('Pause');
  await page.getByText('Paused', { exact: true }).waitFor();
  await press('Go on');
  await press('Answer');
  await page.getByRole('group', { name: 'I leave our meetings with something that I can use.' }).waitFor();
  await answer('4');
  expect(await faults()).toEqual([]);
  await press('Keep it');
  await section('How it goes')
    .getByRole('row', { name: /At the start/ })
    .waitFor();
  await press('Bring it to an end');
  await page.getByRole('radio', { name: 'We were done earlier than planned' }).check();
  await page
    .getByRole('textbox', { name: 'What can you judge or do now that you could not at the beginning?' })
    .fill('I see the lines now');
  await press('Close it');
  await page.getByText('Completed early', { exact: true }).waitFor();
  await section('The end').getByText('I see the lines now').waitFor();
  await page.getByText('Turn it into a story', { exact: true }).click();
  const story = await saved('Save the file');
  expect(story.name).toBe('kith-story.mdx');
  expect(story.text).toContain('learner: "emmy-noether"\nexpert: \npeople: ["emmy-noether"]');
  expect(story.text).toContain('I see the lines now');
  expect(story.text).not.toContain('Faraday');
  expect(await faults()).toEqual([]);
});

test('one-off help is kept, and what may be contributed is seen, struck out and saved without a name in it', async () => {
  await page.getByRole('link', { name: 'All of my learning' }).click();
  await press('Keep a piece of help');
  await page.getByLabel('With what').fill('Radioactivity');
  await press('Keep it');
  await page.getByText('Choose the person from the list').waitFor();
  await page.getByRole('combobox', { name: 'With whom' }).fill('curie');
  await page.getByRole('option').first().click();
  await press('Keep it');
  await section('One-off help')
    .getByText(/Curie helped you with Radioactivity/)
    .waitFor();
  const contribution = section('What you may contribute');
  await contribution.getByText('See the exact file').click();
  const shown = await contribution.locator('pre').textContent();
  const { text } = await saved('Save the file');
  expect(`${text}`.trim()).toBe(shown?.trim());
  const whole = contributionSchema.parse(JSON.parse(text));
  expect(whole.rows).toHaveLength(2);
  expect(whole.rows.find(({ type }) => type === 'relationship')).toMatchObject({
    kind: 'mentoring',
    state: 'completed-early',
    sessions: 1,
    minutes: 50,
    pulses: [{ moment: 'start', items: [4, 4, 4], confidence: 4 }],
  });
  expect(text).not.toMatch(/faraday|curie|noether|a word for myself|map/i);
  await contribution.getByRole('checkbox', { name: /One-off help/ }).uncheck();
  expect(contributionSchema.parse(JSON.parse((await saved('Save the file')).text)).rows).toHaveLength(1);
  expect(await faults()).toEqual([]);
});

test('everything is erased only when the word is typed, and a copy brings it back', async () => {
  backup = await saved('Save a copy');
  expect(backup.name).toMatch(/^kith-learning-\d{4}-\d{2}-\d{2}\.json$/);
  await press('Erase everything');
  await page.getByLabel('Type “erase” to say that you mean it').fill('yes');
  await press('Erase it all');
  await page.getByText('That was not “erase”, so nothing was erased.').waitFor();
  expect(await page.getByRole('link', { name: title }).count()).toBe(1);
  await page.getByLabel('Type “erase” to say that you mean it').fill('erase');
  await press('Erase it all');
  await page.getByText('There is nothing here yet.').waitFor();
  await page.getByText('Your log is erased from this browser.').waitFor();
  const restore = (text: string) =>
    page
      .getByLabel('Bring back a copy')
      .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await restore(backup.text.replace('"version": 1', '"version": 2'));
  await page.getByText('This copy is from a newer Kith.').waitFor();
  await restore(backup.text.slice(0, 400));
  await page.getByText('This file cannot be read').waitFor();
  await restore(backup.text);
  await page.getByText(/entries were brought back/).waitFor();
  await page.getByRole('link', { name: title }).waitFor();
  await restore(backup.text);
  await page.getByText('All of it was here already.').waitFor();
});

test('the page is reached from the popup and the settings, follows another window, and needs no scrolling sideways', async () => {
  const second = await kith.context.newPage();
  await second.goto(kith.page('options.html'));
  await second.getByRole('link', { name: 'My learning' }).click();
  await second.getByRole('link', { name: title }).click();
  await second.getByRole('button', { name: 'Answer', exact: true }).click();
  await myLearning(() => second).answer('5');
  await second.getByRole('button', { name: 'Keep it' }).click();
  await second.getByRole('row', { name: /At the end/ }).waitFor();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('row', { name: /At the end/ }).waitFor();
  await second.goto(kith.page('popup.html'));
  const link = second.getByRole('link', { name: 'My learning' });
  const [opened] = await Promise.all([kith.context.waitForEvent('page'), link.click()]);
  await opened.getByRole('link', { name: title }).waitFor();
  for (const place of ['learning.html', 'learning.html#begin', new URL(page.url()).href]) {
    await opened.setViewportSize({ width: 320, height: 560 });
    await opened.goto(place.includes('://') ? place : kith.page(place));
    await opened.getByRole('heading', { level: 1 }).waitFor();
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await opened.close();
  await second.close();
  await page.getByRole('link', { name: 'All of my learning' }).click();
});

test('forgetting the directory leaves the log, and nothing was asked of any other server', async () => {
  const asked: string[] = [];
  kith.context.on('request', (request) => asked.push(request.url()));
  await page.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.forget', params: {} }));
  await page.reload();
  await page.getByRole('link', { name: title }).waitFor();
  const origins = asked.filter((url) => !url.startsWith('chrome-extension:') && !url.startsWith('blob:'));
  expect(origins.filter((url) => !url.startsWith(new URL(organisation.feedUrl).origin))).toEqual([]);
});
