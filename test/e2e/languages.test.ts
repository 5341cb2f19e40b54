import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
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
    await page.goto(organisation.page('project.html'));
    expect(await writing(await hover(page, 'Michael Faraday'))).toEqual(arabic);
  } finally {
    await kith.close();
  }
});
