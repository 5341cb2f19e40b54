import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { builtSite, inRoot } from '../../scripts/place.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { serve } from '../support/server.ts';

/** Makes the pictures of the README from the built products: `npm run pictures`. Build first (`npm start` does). */
const folder = inRoot('docs', 'pictures');
const schemes = ['light', 'dark'] as const;

await mkdir(folder, { recursive: true });
const organisation = await openOrganisation();
const kith = await openChromium();
await kith.useFeed(organisation.feedUrl);
for (const scheme of schemes) {
  await pictureCard(kith, organisation, scheme);
  await picturePopup(kith, scheme);
  await pictureSite(kith, scheme);
}
await kith.close();
await organisation.close();
console.log(`The pictures are in ${folder}.`);

type Scheme = (typeof schemes)[number];

async function pictureCard(
  { context }: KithInChromium,
  { page: address }: Organisation,
  colorScheme: Scheme,
): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 1180, height: 1060 });
  await page.goto(address('project.html'));
  await waitForSettledMarks(page);
  const card = await hover(page, 'Michael Faraday');
  await card.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
  await page.locator('kith-card').evaluate((host) => Promise.all(host.getAnimations().map(({ finished }) => finished)));
  await page.screenshot({ path: join(folder, `card-${colorScheme}.png`) });
  await page.close();
}

async function picturePopup({ context, page: address }: KithInChromium, colorScheme: Scheme): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(address('popup.html'));
  await page.getByRole('combobox').fill('electromagnetism');
  await page.getByRole('option').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `popup-${colorScheme}.png`) });
  await page.close();
}

async function pictureSite({ context }: KithInChromium, colorScheme: Scheme): Promise<void> {
  const served = await serve(builtSite);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${served.address}/stories/notebook-that-got-an-interview/`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `site-${colorScheme}.png`) });
  await page.close();
  await served.close();
}
