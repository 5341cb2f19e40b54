import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inRoot } from '../../scripts/place.ts';
import { violationsIn } from '../support/card-axe.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { publish } from '../support/feed.ts';
import { hover } from '../support/hover.ts';
import { waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

/** What a card answers at a glance: who is this, what do they know, may I ask, and how. */

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

const html = `<!doctype html><meta charset="utf-8"><title>Colleagues</title>
<p>Erwin Schrödinger has no time.</p><p>Michael Faraday has some.</p><p>Ada Lovelace is in a story.</p>
<p>Johann Bernoulli is two people.</p><p>Rosalind Sample says so herself.</p>`;

/** Made up for this test: topics that she and others speak for, each with a date and one with evidence. */
const sample = {
  '@context': { '@vocab': 'https://schema.org/', kith: 'urn:kith:' },
  '@type': 'Person',
  identifier: 'rosalind-sample',
  name: 'Rosalind Sample',
  knowsAbout: [
    {
      '@type': 'DefinedTerm',
      name: 'Optics',
      'kith:level': 'expert',
      'kith:source': 'self',
      'kith:date': '2026-03-09',
      'kith:evidence': 'https://wiki.example/lens',
    },
    { '@type': 'DefinedTerm', name: 'Algebra', 'kith:level': 'foundation', 'kith:source': 'import' },
  ],
};

beforeAll(async () => {
  organisation = await openOrganisation();
  const extra = join(organisation.folder, 'extra.jsonld');
  await writeFile(extra, JSON.stringify(sample));
  await publish(organisation.folder, inRoot('site', 'content', 'demo', 'people.csv'), extra);
  await writeFile(join(organisation.folder, 'intranet', 'colleagues.html'), html);
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  await kith.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await kith.context.newPage();
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

beforeEach(async () => {
  await page.mouse.move(2, 2);
  await page.goto(organisation.page('colleagues.html'));
  await waitForSettledMarks(page);
});

const textOf = (card: Frame): Promise<string> => card.locator('article:visible').innerText();

describe('a person’s card', () => {
  test('says who it is, where, what time it is there, what they know and how well, and what they want to learn', async () => {
    const said = await textOf(await hover(page, 'Michael Faraday'));
    for (const part of ['he/him', 'Superintendent of the House Laboratory', 'Physics', 'London', 'Mathematics'])
      expect(said).toContain(part);
    expect(said).toMatch(/\d{1,2}[:.]\d{2}.* there/);
    expect(said).toMatch(/Electromagnetism\s+expert/);
    expect(said).toMatch(/Chemistry\s+advanced/);
    expect(said).toContain('Updated October 5, 2025');
  });

  test('says what they are open to, with places left, and explains each kind where it stands', async () => {
    const card = await hover(page, 'Michael Faraday');
    const kind = card.getByRole('listitem').filter({ hasText: 'Apprenticeship' });
    expect(await kind.innerText()).toContain('2 places');
    await kind.getByRole('button').focus();
    const definition = kind.getByRole('tooltip');
    await definition.waitFor();
    expect(await definition.innerText()).not.toBe('');
    await page.keyboard.press('Escape');
    await definition.waitFor({ state: 'hidden' });
    expect(await card.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
  });

  test('leads to a mail with a subject, to the profile, and puts the address on the clipboard', async () => {
    const card = await hover(page, 'Michael Faraday');
    const mail = await card.getByRole('link', { name: 'E-mail Michael' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toBe(
      'mailto:michael.faraday@republic.example?subject=A question about Electromagnetism',
    );
    expect(await card.getByRole('link', { name: 'Profile' }).getAttribute('href')).toBe(
      'https://republic.example/people/michael-faraday',
    );
    await card.getByRole('button', { name: 'Copy e-mail' }).click();
    await card.getByRole('status').getByText('michael.faraday@republic.example is on the clipboard.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('michael.faraday@republic.example');
  });

  test('says who speaks for each topic, since when, and where it shows', async () => {
    const card = await hover(page, 'Rosalind Sample');
    await card.getByText('Where this comes from').click();
    const sources = card.locator('.sources li');
    expect(await sources.filter({ hasText: 'Optics' }).innerText()).toContain('their own words · March 9, 2026');
    expect(await sources.filter({ hasText: 'Algebra' }).innerText()).toContain('the organisation’s records');
    const evidence = card.getByRole('link', { name: 'Optics: evidence at wiki.example' });
    expect(await evidence.getAttribute('href')).toBe('https://wiki.example/lens');
  });

  test('leads to the stories that they are in, on pages that there are', async () => {
    const card = await hover(page, 'Ada Lovelace');
    const link = card.locator('.reading a').first();
    const { pathname } = new URL((await link.getAttribute('href')) ?? '');
    expect(pathname).toMatch(/^\/stories\/[^/]+\/$/);
    expect(existsSync(inRoot('site', 'dist', ...pathname.split('/'), 'index.html'))).toBe(true);
  });

  test('of somebody who takes nothing on says so kindly, and offers nothing to ask with', async () => {
    const card = await hover(page, 'Erwin Schrödinger');
    await card.getByText('Erwin is taking nothing new on at the moment. Try again another time.').waitFor();
    expect(await textOf(card)).toMatch(/Quantum mechanics\s+expert/);
    expect(await card.getByRole('link').allInnerTexts()).toEqual(['Profile']);
    expect(await card.getByRole('button', { name: /ask to learn|copy/i }).count()).toBe(0);
  });

  test('of two who share a name shows the one chosen, and leads back to both, where the focus is on the one left', async () => {
    const card = await hover(page, 'Johann Bernoulli');
    const rows = card.locator('.person-row');
    expect(await rows.count()).toBe(2);
    const second = await rows.nth(1).innerText();
    await rows.nth(1).press('Enter');
    await card.getByRole('button', { name: 'All 2 with this name' }).press('Enter');
    await expect
      .poll(() =>
        card.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText : '')),
      )
      .toBe(second);
  });
});

test('the card of a topic has the words around it, each a step further, and people who are open to being asked', async () => {
  const card = await hover(page, 'Rosalind Sample');
  const shown = card.locator('article:visible');
  const heading = shown.getByRole('heading', { level: 2 });
  await card.getByRole('button', { name: /^Optics/ }).click();
  await expect.poll(() => heading.innerText()).toBe('Optics');
  expect(await shown.locator('.topic-definition').innerText()).not.toBe('');
  expect(await shown.locator('.topic-people .person-row').count()).toBeGreaterThan(1);
  // He knows it best, and takes nothing new on.
  expect(await shown.innerText()).not.toContain('Isaac Newton');
  expect(await shown.locator('.topic-relations').innerText()).toMatch(/Broader\s+Physics/i);
  await shown.getByRole('button', { name: 'Physics', exact: true }).click();
  await expect.poll(() => heading.innerText()).toBe('Physics');
  expect(await shown.locator('.topic-relations').innerText()).toMatch(/Narrower\s+.*Optics/is);
  await shown.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => heading.innerText()).toBe('Optics');
});

describe('for everybody', () => {
  test('with text of twice the size, nothing of the card is cut off sideways, and all of it can be scrolled to', async () => {
    const card = await hover(page, 'Michael Faraday');
    await card.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const off = card.getByRole('button', { name: 'Off everywhere' });
    await off.scrollIntoViewIfNeeded();
    const sizes = await off.evaluate((button) => {
      const { left, right, bottom } = button.getBoundingClientRect();
      const wide = [...document.querySelectorAll('#card *')].filter(
        (each) => each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1,
      );
      return {
        inside: left >= 0 && right <= innerWidth && bottom <= innerHeight + 1,
        wide: wide.map((each) => each.className),
      };
    });
    expect(sizes).toEqual({ inside: true, wide: [] });
  });

  test.each([
    { says: 'forced colours', media: { forcedColors: 'active' } },
    { says: 'forced colours, dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
  ] as const)('axe finds nothing wrong with the card under $says, and the focus shows', async ({ media }) => {
    await page.emulateMedia(media);
    const card = await hover(page, 'Michael Faraday');
    expect(await violationsIn(card)).toEqual([]);
    await card.getByRole('button', { name: 'Ask to learn' }).focus();
    await page.keyboard.press('Tab');
    const ring = await card.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(ring).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ forcedColors: null, colorScheme: null });
  });
});
