import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { contributionSchema } from '@kith/shared/learning/contribution';
import { reportSchema } from '@kith/shared/measure/report';
import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { folderWith, kith } from '../faults/measure/kith.ts';
import { meetingsIn } from '../support/calendar.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { manifestPath } from '../support/feed.ts';
import { hover } from '../support/hover.ts';
import { type MyLearning, myLearning } from '../support/my-learning.ts';
import { outsideTabs } from '../support/outside-tabs.ts';
import { serve } from '../support/server.ts';

/** From a name on a page to a story, in two browsers: what one sends is all that the other gets. */

let site: Served;
let asker: KithInChromium;
let asked: KithInChromium;
/** Presses of the one who asks, from the hover on. */
let presses = 0;
/** When the pointer came to the name. */
let hovered = 0;
let message = '';
/** The contribution of each side. */
let handedOver: string[] = [];
let page: Page;
/** Of Hertha Ayrton, who asks. */
let learning: Page;
/** Of Michael Faraday, who is asked. */
let answer: Page;
const learner = myLearning(() => learning);
const expert = myLearning(() => answer);
/** Everything that either browser asked for since both have the directory. */
const requests: Request[] = [];

beforeAll(async () => {
  site = await serve(builtSite);
  [asker, asked] = await Promise.all([openChromium(), openChromium()]);
  await Promise.all([asker, asked].map((side) => side.useFeed(`${site.address}/${manifestPath}`)));
  await asker.setSettings({ me: 'hertha-ayrton' });
  await asked.setSettings({ me: 'michael-faraday' });
  page = await asker.context.newPage();
  for (const { context } of [asker, asked]) {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.on('request', (request) => requests.push(request));
  }
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
  hovered = performance.now();
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
  // The link and the user's name come with the directory, a moment after the words.
  await expect
    .poll(() => text.inputValue())
    .toMatch(/^Hello Michael,\n\n.*\/invitation\/#k1\.[\w-]+\n\nHertha Ayrton$/s);
  expect(await learning.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Hertha Ayrton');
  message = await text.inputValue();
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

test('the link explains itself without Kith, and the window in the toolbar leads to three answers', async () => {
  const invitation = await asked.context.newPage();
  await invitation.goto(/http\S+/.exec(message)?.[0] ?? '');
  await invitation.getByText('Hertha Ayrton would like to learn from you about').waitFor();
  await invitation.bringToFront();
  const popup = await outsideTabs(
    asked,
    'popup.html',
    (text) => text.includes('Answer Hertha Ayrton'),
    async () => asked.context.serviceWorkers()[0]?.evaluate(() => chrome.action.openPopup()),
  );
  const opened = asked.context.waitForEvent('page');
  await popup.press('Answer Hertha Ayrton');
  answer = await opened;
  await popup.close();
  await answer.getByRole('heading', { level: 1, name: /Hertha Ayrton would like to learn from you about/ }).waitFor();
  expect(await faultsOf(answer)).toEqual([]);
  const titles = await answer.getByRole('heading', { level: 2 }).allTextContents();
  expect(titles).toEqual(['Say yes', 'I want to know more first', 'Not now']);
});

test('yes is a courteous reply that goes back by hand, and both have agreed: eight presses and two minutes at most from the hover', async () => {
  const yes = answer.getByRole('region', { name: 'Say yes' });
  await yes.getByRole('button', { name: 'Copy the message' }).click();
  await answer.getByRole('link', { name: 'This is in your log already.' }).click();
  await answer.getByText('Mentoring · you help to learn').waitFor();
  await answer.getByText('Agreed', { exact: true }).waitFor();
  expect(await answer.evaluate(() => navigator.clipboard.readText())).toMatch(/^Gladly\./);

  await learner.press('They said yes');
  await learning.getByText('Agreed', { exact: true }).waitFor();
  await learner.press('Put meetings into my calendar');
  const { name, text } = await learner.saved('Save the calendar file');
  presses += 3;
  expect(presses).toBeLessThanOrEqual(8);
  expect(performance.now() - hovered).toBeLessThan(120_000);
  expect(name).toMatch(/\.ics$/);
  const { title, minutes, starts } = meetingsIn(text);
  expect(title).toMatch(/, with Michael Faraday$/);
  expect(minutes).toBe(45);
  const days = starts.map((start) => Math.round((Number(start) - Number(starts[0])) / 86_400_000));
  expect(days).toEqual([0, 14, 28, 42, 56, 70]);
  expect(starts.map((start) => start.getHours())).toEqual(Array(6).fill(10));
});

test('they meet three times in nine weeks, and each side keeps it, and says at the start and on the way how it goes', async () => {
  const begun = Date.now();
  for (const [side, score, about] of [
    [learner, '2', () => learning],
    [expert, '3', () => answer],
  ] as const) {
    await side.press('Answer');
    await side.answer(score);
    await side.press('Keep it');
    await side
      .section('How it goes')
      .getByRole('row', { name: /At the start/ })
      .waitFor();
    for (const [count, day] of [7, 35, 63].entries()) {
      await about()
        .context()
        .clock.setSystemTime(begun + day * 86_400_000);
      await about().reload();
      await side.addSession(`Meeting ${count + 1}`, 'for my eyes alone');
    }
    await side.section('How it goes').getByText('This is a good moment for three short questions.').waitFor();
    await side.press('Answer');
    await side.answer('4');
    await side.press('Keep it');
    await side
      .section('How it goes')
      .getByRole('row', { name: /On the way/ })
      .waitFor();
  }
});

const words = { learner: 'I see the lines of force now', expert: 'I explain with fewer words' };

test('both bring it to an end with its questions, and a story begun from it has nothing of the other one', async () => {
  for (const [side, who, told, me, other] of [
    [learner, () => learning, words.learner, 'learner: "hertha-ayrton"\nexpert: \n', /faraday|michael|physics/i],
    [expert, () => answer, words.expert, 'learner: \nexpert: "michael-faraday"\n', /ayrton|hertha|engineering/i],
  ] as const) {
    await side.press('Bring it to an end');
    await who().getByRole('radio', { name: 'We did what we set out to do' }).check();
    await who()
      .getByRole('textbox', { name: 'What can you judge or do now that you could not at the beginning?' })
      .fill(told);
    await side.press('Close it');
    await who().getByText('Completed', { exact: true }).waitFor();
    await side.press('Answer');
    await side.answer('5');
    await side.press('Keep it');
    await side
      .section('How it goes')
      .getByRole('row', { name: /At the end/ })
      .waitFor();
    await who().getByText('Turn it into a story', { exact: true }).click();
    const { text } = await side.saved('Save the file');
    expect(text).toContain(me);
    expect(text).toContain('# Ask the other one first.');
    expect(text).toContain(told);
    expect(text).not.toMatch(other);
    expect(text).not.toContain('for my eyes alone');
  }
});

test('the story is changed, shown to the other one, and sent to the organisation, by the user’s own press alone', async () => {
  expect(await faultsOf(learning)).toEqual([]);
  const draft = learning.getByRole('textbox', { name: 'The draft' });
  const story = (await draft.inputValue()).replace('summary: ', 'summary: What lines of force are');
  await draft.fill(story);
  expect((await learner.saved('Save the file')).text).toBe(story);

  const other = learner.section('Show it to Michael Faraday first');
  const bodyOf = async (link: Locator): Promise<string> =>
    decodeURIComponent((await link.getAttribute('href'))?.split('&body=')[1] ?? '');
  const mail = other.getByRole('link', { name: 'Send by e-mail' });
  expect(await mail.getAttribute('href')).toMatch(
    /^mailto:michael\.faraday@republic\.example\?subject=A%20story%20about%20/,
  );
  expect(await bodyOf(mail)).toBe(story.replaceAll('\n', '\r\n'));
  await other.getByRole('button', { name: 'Copy the message' }).click();
  await other.getByText('The message is on your clipboard.').waitFor();
  expect(await learning.evaluate(() => navigator.clipboard.readText())).toBe(story);

  const organisation = learner.section('Send it to your organisation');
  const send = organisation.getByRole('link', { name: 'Send to stories@republic.example' });
  expect(await send.getAttribute('href')).toMatch(/^mailto:stories@republic\.example\?subject=A%20story%20about%20/);
  expect(await bodyOf(send)).toBe(story.replaceAll('\n', '\r\n'));

  // Longer than mail programs are handed: the user is told, and the press puts it on the clipboard.
  const long = `${story}\n${'And then we went on. '.repeat(100)}`;
  await draft.fill(long);
  await organisation.getByText('too long to be handed to a mail program').waitFor();
  expect(await bodyOf(send)).toBe('The text is on your clipboard: paste it here, in place of this line.');
  // No program for mail is here: the press alone is tested.
  await send.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await send.focus();
  await learning.keyboard.press('Enter');
  await organisation.getByText('The story is on your clipboard.').waitFor();
  expect(await learning.evaluate(() => navigator.clipboard.readText())).toBe(long);
});

test('what both contribute names nobody, and the two rows of the relationship have one id', async () => {
  const contributionOf = async (side: MyLearning, shown: Page): Promise<string> => {
    await shown.getByRole('link', { name: 'All of my learning' }).click();
    return (await side.saved('Save the file')).text;
  };
  const texts = [await contributionOf(learner, learning), await contributionOf(expert, answer)];
  const counted = {
    type: 'relationship',
    kind: 'mentoring',
    state: 'completed',
    sessions: 3,
    minutes: 135,
    daysToFirstSession: 7,
  };
  const [mine, theirs] = texts.map((text) => contributionSchema.parse(JSON.parse(text)).rows);
  expect(mine).toMatchObject([
    { ...counted, role: 'learner', departments: { mine: 'Engineering', theirs: 'Physics' } },
  ]);
  expect(theirs).toMatchObject([
    { ...counted, role: 'expert', departments: { mine: 'Physics', theirs: 'Engineering' } },
  ]);
  expect(theirs?.[0]?.id).toBe(mine?.[0]?.id);
  for (const text of texts)
    expect(text).not.toMatch(/faraday|michael|ayrton|hertha|my eyes|lines of force|fewer words|Meeting/i);
  handedOver = texts;
});

test('the organisation counts the two as one relationship', async () => {
  // Twelve pairs who did the same, since of fewer nothing is told.
  const files = Array.from({ length: 12 }, (_, pair) =>
    handedOver.map((text, side) => [
      `in/${pair}-${side}.json`,
      text.replace(/(?<="id": ")../, pair.toString(16).padStart(2, '0')),
    ]),
  ).flat();
  const [row] = contributionSchema.parse(JSON.parse(handedOver[0] ?? '')).rows;
  const [year = 0, month = 0] = (row?.type === 'relationship' ? (row.ended ?? '') : '').split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const base = await folderWith({
    'kith.json': '{ "organisation": { "name": "Test" } }',
    ...Object.fromEntries(files),
  });
  const period = `${year}-Q${quarter}`;
  const line = `measure --contributions in --period ${period} --out out`;
  const { code, output } = await kith(base, line, new Date(Date.UTC(year, 3 * quarter, 15)));
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('from 24 contributions') });
  const { reach } = reportSchema.parse(JSON.parse(await readFile(join(base, `out/${period}.json`), 'utf8')));
  expect(reach['people-reached'].value).toEqual({ shown: 24 });
  expect(reach['relationships-reached'].value).toEqual({ shown: 12 });
  expect(reach['sessions-held'].value).toEqual({ shown: 36 });
  await rm(base, { recursive: true });
});

test('both hold the same relationship, and no server was told anything of it', async () => {
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
  const outside = requests.filter((request) => !/^(?:chrome-extension|blob|data):/.test(request.url()));
  expect(outside.filter((request) => new URL(request.url()).origin !== site.address)).toEqual([]);
  // Only the person themself goes to a page of the site, whose fragment stays in the browser.
  expect(outside.filter((request) => request.method() !== 'GET')).toEqual([]);
  expect(
    outside.filter((request) =>
      request
        .url()
        .split('#')[0]
        ?.includes(mine[0] ?? ''),
    ),
  ).toEqual([]);
});

test('an address that is no invitation says so', async () => {
  await learning.goto(`${asker.page('learning.html')}#k1.broken`);
  await learning.getByText('The address of this invitation is not complete.').waitFor();
});
