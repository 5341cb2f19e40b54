import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let kith: KithInChromium;
/** The tab that opened by itself. */
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium({ welcome: true });
  page = await waitFor('the welcome page opens', async () =>
    kith.context.pages().find((tab) => tab.url() === kith.page('welcome.html')),
  );
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

const section = (name: string) => page.getByRole('region', { name });
const card = () => page.getByRole('dialog', { name: 'Card' });
const hasFocus = (element: Element): boolean => element.contains(document.activeElement);

/** Goes on with the Tab key until something in the part of the page has the focus. */
async function tabTo(name: string, role: 'textbox' | 'combobox' | 'button', label: string): Promise<void> {
  const wanted = section(name).getByRole(role, { name: label, exact: true });
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab');
      return wanted.evaluate(hasFocus);
    })
    .toBe(true);
}

test('from the installation to the first card, with the keyboard alone', async () => {
  await page.getByRole('heading', { level: 1, name: 'Welcome to Kith' }).waitFor();
  await section('Try it').getByText('Once the directory is here').waitFor();

  await tabTo('Your organisation’s directory', 'textbox', 'Address of the directory');
  const address = section('Your organisation’s directory').getByRole('textbox');
  await address.fill('nothing at all');
  await page.keyboard.press('Enter');
  await section('Your organisation’s directory').getByText('This is not a web address.').waitFor();
  expect(await address.evaluate(hasFocus)).toBe(true);
  await address.fill(organisation.feedUrl);
  await page.keyboard.press('Enter');
  await section('Your organisation’s directory').getByText('Done. The directory of The Republic of Letters').waitFor();

  await tabTo('Sites where names are marked', 'textbox', 'Add a site');
  await page.keyboard.type('*');
  await page.keyboard.press('Enter');
  await section('Sites where names are marked').getByText('This would be every site there is.').waitFor();

  await tabTo('Who you are', 'combobox', 'Your name or e-mail address');
  await page.keyboard.type('noether');
  await section('Who you are').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await section('Who you are').getByText('You are Emmy Noether.').waitFor();

  const names = section('Try it').getByRole('button');
  expect(await names.count()).toBe(3);
  const first = await names.first().innerText();
  expect(await names.allInnerTexts()).not.toContain('Emmy Noether');
  await tabTo('Try it', 'button', first);
  await page.keyboard.press('Enter');
  await card().getByRole('heading', { level: 2, name: first }).waitFor();
  await expect.poll(() => card().evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'detached' });
  await expect.poll(() => names.first().evaluate(hasFocus)).toBe(true);
});

test('the pointer rests on a name, the card shows, opens a topic and goes back, and goes after the pointer', async () => {
  const name = section('Try it').getByRole('button').nth(1);
  await name.hover();
  await card().waitFor();
  await card().getByRole('heading', { level: 2 }).hover();
  await card().locator('.chip-button').first().click();
  await card().getByText('Some who know it').waitFor();
  const box = await card().boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(
    await page.evaluate(() => innerHeight),
  );
  await card().getByRole('button', { name: 'Back' }).click();
  await card().getByText('Ask about').waitFor();
  await page.mouse.move(2, 2);
  await card().waitFor({ state: 'detached' });
});

test('the keys are those that the browser has', async () => {
  const row = section('Search and keys').getByRole('row', { name: 'Open the card of the name at the keyboard' });
  expect(await row.innerText()).toContain('Alt+Shift+K');
});

test('what the organisation decides is said to be so, and nothing is left to be done there', async () => {
  const setPolicy = (policy: Record<string, unknown>) =>
    page.evaluate((wanted) => chrome.storage.local.set({ policy: wanted }), policy);
  await setPolicy({ feedUrl: organisation.feedUrl, sites: ['http://127.0.0.1/*'] });
  for (const name of ['Your organisation’s directory', 'Sites where names are marked']) {
    await section(name).getByText('Set by your organisation').waitFor();
    expect(await section(name).getByRole('button').count()).toBe(0);
  }
  await setPolicy({});
  await section('Sites where names are marked').getByRole('button', { name: 'Add' }).waitFor();
});

test('a picture from a directory’s host would not even be asked for', async () => {
  const directive = await page.evaluate(
    (source) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        document.body.append(Object.assign(new Image(), { src: source, onload: () => resolve('loaded') }));
      }),
    new URL('/photo.png', organisation.feedUrl).href,
  );
  expect(directive).toBe('img-src');
  await page.evaluate(() => document.querySelector('img')?.remove());
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong with it, also with a card open: %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const name = section('Try it').getByRole('button').first();
    // To be in sight it may scroll the page, and a scroll closes cards: whoever presses a key has seen it stand.
    await name.focus();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await name.press('Enter');
    await card().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await page.keyboard.press('Escape');
  },
);

test('needs no scrolling sideways in 320 pixels, nor with text of twice the size', async () => {
  for (const [width, size] of [
    [320, '100%'],
    [640, '200%'],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    await page.evaluate((text) => {
      document.documentElement.style.fontSize = text;
    }, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('the way back to it is in the settings', async () => {
  await page.goto(kith.page('options.html'));
  await page.getByRole('link', { name: 'Open the welcome page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Welcome to Kith' }).waitFor();
});
