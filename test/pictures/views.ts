import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { builtExtension } from '../../scripts/place.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { sampleLog } from '../support/learning-sample.ts';
import { waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { picture, settle, settleCard } from './settle.ts';

/** How each view is looked at. */
const looks = [
  { name: 'light', colorScheme: 'light', language: 'en' },
  { name: 'dark', colorScheme: 'dark', language: 'en' },
  { name: 'arabic', colorScheme: 'light', language: 'ar' },
] as const;

const target = 'chrome-mv3-demo';

/** Every view of the extension, light, dark and from right to left. */
export async function pictureViews(folder: string): Promise<void> {
  const organisation = await openOrganisation();
  for (const { name: look, colorScheme, language } of looks) {
    const kith = await openChromium({ target, language });
    await kith.useFeed(organisation.feedUrl);
    const page = await kith.context.newPage();
    await page.emulateMedia({ colorScheme });
    const take = (view: string, fullPage = false): Promise<void> => picture(page, folder, `${view}-${look}`, fullPage);
    await pictureCards(page, organisation, take);
    await picturePopup(page, kith, take);
    await picturePanel(page, kith, organisation, take);
    await picturePages(page, kith, take);
    await pictureLearning(page, kith, take);
    await kith.close();
  }
  await organisation.close();
}

type Take = (view: string, fullPage?: boolean) => Promise<void>;

async function pictureCards(page: Page, { page: address }: Organisation, take: Take): Promise<void> {
  await page.setViewportSize({ width: 900, height: 760 });
  await page.goto(address('project.html'));
  await waitForSettledMarks(page);
  const card = await hover(page, 'Michael Faraday');
  await settleCard(page, card);
  await take('card');
  await card.locator('.chip-button').first().click();
  await card.locator('.topic-head').waitFor();
  await settleCard(page, card);
  await take('topic');
  await page.keyboard.press('Escape');
  await page.goto(address('directory.html'));
  await waitForSettledMarks(page);
  await settleCard(page, await hover(page, 'Johann Bernoulli'));
  await take('chooser');
}

async function picturePopup(page: Page, kith: KithInChromium, take: Take): Promise<void> {
  await page.setViewportSize({ width: 400, height: 560 });
  await page.goto(kith.page('popup.html'));
  await page.locator('.chip-button').first().waitFor();
  await take('popup-empty');
  const field = page.getByRole('combobox');
  await field.fill('electromagnetism');
  await page.getByRole('option').first().waitFor();
  await take('popup-results');
  await field.fill('basket weaving');
  await page.locator('.nobody').waitFor();
  await take('popup-none');
  await kith.setSettings({ me: 'marin-mersenne' });
  await page.goto(kith.page('popup.html'));
  await page.locator('.start-part').first().waitFor();
  await take('popup-learn');
  await kith.setSettings({ me: '' });
}

async function picturePanel(
  page: Page,
  kith: KithInChromium,
  { page: address }: Organisation,
  take: Take,
): Promise<void> {
  if (!existsSync(join(builtExtension(target), 'sidepanel.html'))) {
    console.log('There is no side panel in this build: no picture of it.');
    return;
  }
  await page.setViewportSize({ width: 360, height: 760 });
  await page.goto(kith.page('sidepanel.html'));
  // It goes by the tab in front, which here is another one than its own.
  const intranet = await kith.context.newPage();
  await intranet.goto(address('project.html'));
  await page.locator('.person-name').first().waitFor();
  await take('panel');
  await intranet.close();
}

async function picturePages(page: Page, kith: KithInChromium, take: Take): Promise<void> {
  await page.setViewportSize({ width: 1180, height: 900 });
  await page.goto(kith.page('welcome.html'));
  await page.locator('.sample-name').first().waitFor();
  await take('welcome', true);
  await page.locator('.sample-name').first().scrollIntoViewIfNeeded();
  await settle(page);
  await page.locator('.sample-name').first().press('Enter');
  await page.locator('.sample-card').waitFor();
  await take('welcome-card');
  await page.goto(kith.page('options.html'));
  await page.locator('.find .field').waitFor();
  await take('options', true);
  await page.setViewportSize({ width: 360, height: 900 });
  await take('options-narrow', true);
  await page.goto(kith.page('welcome.html'));
  await page.locator('.sample-name').first().waitFor();
  await take('welcome-narrow', true);
  await page.setViewportSize({ width: 1180, height: 900 });
}

async function pictureLearning(page: Page, kith: KithInChromium, take: Take): Promise<void> {
  await page.goto(kith.page('learning.html'));
  const file = page.locator('input[type=file]');
  await file.waitFor();
  await take('learning-empty', true);
  await file.setInputFiles({
    name: 'log.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sampleLog(new Date())),
  });
  await page.locator('.strike input').first().waitFor();
  await take('learning', true);
  await page.locator('.relationships a').nth(1).click();
  await page.locator('.sessions li').first().waitFor();
  await take('learning-one', true);
  // Two forms at once, which only a picture has.
  await page.locator('.openings .outlined').last().click();
  await page.locator('.section .opened-form').waitFor();
  await page.locator('.section').nth(2).locator('.outlined').click();
  await take('learning-forms', true);
  await page.setViewportSize({ width: 360, height: 900 });
  await take('learning-narrow', true);
  await page.goto(kith.page('learning.html#begin'));
  await page.reload();
  await page.locator('.choice input').first().check();
  await take('learning-begin', true);
  await page.setViewportSize({ width: 1180, height: 900 });
}
