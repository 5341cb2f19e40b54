import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { sampleLog } from '../support/learning-sample.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

let organisation: Organisation;

beforeAll(async () => {
  organisation = await openOrganisation();
});

afterAll(() => organisation?.close());

/** How a page of Kith is written, as screen readers and the style sheet are told. */
const writing = (page: Page | Frame): Promise<{ lang: string; direction: string }> =>
  page.locator('html').evaluate((root) => ({
    lang: root.getAttribute('lang') ?? '',
    direction: getComputedStyle(root).direction,
  }));

test('in a browser that speaks Arabic, Kith does too, from right to left, also in a card on an English page', async () => {
  const kith = await openChromium({ language: 'ar' });
  const arabic = { lang: 'ar', direction: 'rtl' };
  try {
    await kith.useFeed(organisation.feedUrl);
    const page = await kith.context.newPage();
    for (const name of ['popup.html', 'options.html', 'welcome.html', 'learning.html']) {
      await page.goto(kith.page(name));
      await page
        .getByText(/\p{Script=Arabic}/u)
        .first()
        .waitFor();
      expect(await writing(page)).toEqual(arabic);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
    // A name that runs the other way does not turn the sentence around it.
    await page.goto(kith.page('popup.html'));
    await page.locator('.hint', { hasText: '\u2068The Republic of Letters\u2069' }).waitFor();
    // Nor does it stand at the other side of its line.
    await kith.setSettings({ me: 'hertha-ayrton' });
    await page.reload();
    await page.locator('.person-line').first().waitFor();
    const distances = await page.locator('.person-line .hit-name').evaluateAll((names) =>
      names.map((name) => {
        const written = document.createRange();
        written.selectNodeContents(name);
        const line = name.closest('.hit-text')?.getBoundingClientRect().right ?? Number.NaN;
        return Math.round(line - written.getBoundingClientRect().right);
      }),
    );
    expect(distances).toEqual(distances.map(() => 0));
    await kith.setSettings({ me: '' });
    await page.goto(organisation.page('project.html'));
    expect(await writing(await hover(page, 'Michael Faraday'))).toEqual(arabic);
  } finally {
    await kith.close();
  }
});

test('in German, how a relationship goes is asked in the German of the organisation', async () => {
  const kith = await openChromium({ language: 'de' });
  try {
    await kith.useFeed(organisation.feedUrl);
    const page = await kith.context.newPage();
    await page.goto(kith.page('learning.html'));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(sampleLog(new Date())) });
    await page.getByRole('link', { name: /Michael Faraday/ }).click();
    await page.getByRole('region', { name: 'Wie es läuft' }).getByRole('button', { name: 'Antworten' }).click();
    await page.getByRole('group', { name: 'Es ist die Zeit wert, die es kostet.' }).waitFor();
    await page.getByRole('region', { name: 'Das Ende' }).getByRole('button').click();
    await page.getByRole('textbox', { name: 'Was würdest du jemandem sagen, der anfängt?' }).waitFor();
  } finally {
    await kith.close();
  }
});
