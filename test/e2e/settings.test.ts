import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  page = await kith.context.newPage();
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

beforeEach(async () => {
  const unset = [
    'channels',
    'me',
    'topics',
    'hoverOnly',
    'openOnClick',
    'presets',
    'profilePatterns',
    'offPages',
    'offSites',
    'enabled',
  ];
  await kith.setSettings(Object.fromEntries(unset.map((key) => [key, undefined])));
  await page.goto(kith.page('options.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
});

/** What is stored of a setting once it is there. */
async function stored(key: string, expected: unknown): Promise<void> {
  const read = (name: string) =>
    page.evaluate(async (wanted) => {
      const { settings } = await chrome.storage.local.get('settings');
      return new Map(Object.entries(settings ?? {})).get(wanted);
    }, name);
  await expect.poll(() => read(key)).toEqual(expected);
}

const section = (name: string) => page.getByRole('region', { name });

describe('saying who one is', () => {
  const field = () => section('Who you are').getByRole('combobox', { name: 'Your name or e-mail address' });

  test('by name and with the keyboard alone, and taking it back', async () => {
    await field().focus();
    await page.keyboard.type('noether');
    await section('Who you are').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await section('Who you are').getByText('You are Emmy Noether.').waitFor();
    const forget = section('Who you are').getByRole('button', { name: 'That is not me' });
    expect(await forget.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await stored('me', '');
    await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('somebody who has left the directory is told so', async () => {
    await kith.setSettings({ me: 'nobody-here' });
    await section('Who you are').getByText('“nobody-here”, who is not in this directory').waitFor();
  });
});

describe('how pages name people', () => {
  const naming = () => section('How your pages name people');
  const field = () => naming().getByRole('textbox', { name: 'Add a pattern' });
  const add = async (pattern: string): Promise<void> => {
    await field().fill(pattern);
    await page.keyboard.press('Enter');
  };

  test('products are chosen and left again', async () => {
    // What is stored decides what a box shows, so each click is waited for there.
    for (const [name, left] of [
      ['Jira', ['jira']],
      ['Confluence', ['jira', 'confluence']],
      ['Jira', ['confluence']],
    ] as const) {
      await naming().getByRole('checkbox', { name }).click();
      await stored('presets', left);
    }
    await expect.poll(() => naming().getByRole('checkbox', { name: 'Confluence' }).isChecked()).toBe(true);
  });

  test('a pattern is added and removed, and the focus stays where the next one is typed', async () => {
    await add(' /people/{handle} ');
    await naming().getByText('/people/{handle} is on the list.').waitFor();
    await stored('profilePatterns', ['/people/{handle}']);
    expect(await field().inputValue()).toBe('');
    await naming().getByRole('button', { name: 'Remove /people/{handle}' }).click();
    await naming().getByText('/people/{handle} is off the list.').waitFor();
    await stored('profilePatterns', []);
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([
    ['people.example.com/{handle}', 'Start with https://'],
    ['https://people.example.com/ada', 'Put {handle} where the user name stands, or {email}'],
    ['https://people.example.com/#/{handle}', 'What comes after # is not looked at.'],
    ['onclick={handle}', 'Attributes must begin with data-'],
    ['', 'Enter a pattern, such as https://people.example.com/{handle}.'],
  ])('%j is not taken, with the reason and what to do, and stays in the field', async (typed, sentence) => {
    await add(typed);
    await naming().getByRole('status').getByText(sentence).waitFor();
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    expect(await field().inputValue()).toBe(typed);
    await stored('profilePatterns', undefined);
  });

  test('the same pattern twice is said to be there', async () => {
    await add('/people/{handle}');
    await stored('profilePatterns', ['/people/{handle}']);
    await add('/people/{handle}');
    await naming().getByText('This pattern is on the list already.').waitFor();
  });
});

test('a way to chat is added with the keyboard, faults are said at their field, and it is taken away again', async () => {
  const chats = () => section('Ways to chat');
  const add = async (name: string, link: string): Promise<void> => {
    await chats().getByRole('textbox', { name: 'Name, such as Teams' }).fill(name);
    await chats().getByRole('textbox', { name: 'Link to a chat' }).fill(link);
    await page.keyboard.press('Enter');
  };
  await add('Chat', 'https://chat.example.com/');
  await chats().getByText('Put {email}, {handle} or {id} where the person stands.').waitFor();
  expect(await chats().getByRole('textbox', { name: 'Link to a chat' }).getAttribute('aria-invalid')).toBe('true');
  await stored('channels', undefined);
  await add('Chat', 'https://chat.example.com/{id}');
  await chats().getByText('Chat is on the list.').waitFor();
  await stored('channels', [{ name: 'Chat', link: 'https://chat.example.com/{id}' }]);
  await add('Chat', 'https://other.example.com/{id}');
  await chats().getByText('There is one of this name already.').waitFor();
  await chats().getByRole('button', { name: 'Remove Chat' }).click();
  await stored('channels', []);
});

test('marks on hover only, and cards on click only, are switched on and off', async () => {
  for (const [name, key] of [
    ['Mark on hover only', 'hoverOnly'],
    ['Open cards on click', 'openOnClick'],
  ] as const) {
    const toggle = page.getByRole('switch', { name });
    expect(await toggle.isChecked()).toBe(false);
    await toggle.press('Space');
    await stored(key, true);
    await toggle.press('Space');
    await stored(key, false);
  }
});

test('topics are chosen for everywhere, nowhere, and the learning site alone', async () => {
  const choice = (name: string) => section('What is marked').getByRole('radio', { name });
  expect(await choice('On the learning site').isChecked()).toBe(true);
  // What is stored decides what is shown, so each click is waited for there.
  await choice('On every site above').click();
  await stored('topics', true);
  await choice('Nowhere').click();
  await stored('topics', false);
  await choice('On the learning site').click();
  await stored('topics', undefined);
  await expect.poll(() => choice('On the learning site').isChecked()).toBe(true);
});

test('a page is switched off in the toolbar’s window, and on again there and in the settings', async () => {
  const intranet = await kith.context.newPage();
  await intranet.goto(`${organisation.page('project.html')}?x=1#y`);
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  // The window of the toolbar has the page in front of it; a tab in its place has to be behind.
  await intranet.bringToFront();
  await popup.reload();
  const thisPage = popup.getByRole('switch', { name: 'Mark names on this page' });
  await thisPage.waitFor();
  expect(await thisPage.isChecked()).toBe(true);
  await thisPage.dispatchEvent('click');
  await stored('offPages', [organisation.page('project.html')]);
  await expect.poll(() => thisPage.isChecked()).toBe(false);
  await section('Switched off')
    .getByRole('button', { name: `Remove ${organisation.page('project.html')}` })
    .click();
  await stored('offPages', []);
  await expect.poll(() => thisPage.isChecked()).toBe(true);
  await intranet.close();
  await popup.close();
});

describe('axe finds nothing wrong with the settings', () => {
  test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await kith.setSettings({
      profilePatterns: ['/people/{handle}'],
      presets: ['jira'],
      channels: [{ name: 'Chat', link: 'https://chat.example.com/{id}' }],
      offPages: ['https://intranet.example/x'],
      offSites: ['wiki.example'],
    });
    await section('Who you are').getByRole('combobox').fill('ma');
    await section('Who you are').getByRole('option').first().waitFor();
    await section('How your pages name people').getByRole('textbox').fill('nonsense');
    await page.keyboard.press('Enter');
    await section('How your pages name people').getByRole('status').getByText('Put').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
