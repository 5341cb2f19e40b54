import { builtSite } from '../../scripts/place.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { serve } from '../support/server.ts';
import { picture, settleCard } from './settle.ts';

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** The pictures of the README: a card on a page, the popup, a story. */
export async function pictureReadme(folder: string): Promise<void> {
  const organisation = await openOrganisation();
  const kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
  for (const scheme of schemes) {
    await pictureCard(kith, organisation, scheme, folder);
    await picturePopup(kith, scheme, folder);
    await pictureSite(kith, scheme, folder);
  }
  await kith.close();
  await organisation.close();
}

async function pictureCard(
  { context }: KithInChromium,
  { page: address }: Organisation,
  colorScheme: Scheme,
  folder: string,
): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 1180, height: 1060 });
  await page.goto(address('project.html'));
  await waitForSettledMarks(page);
  await settleCard(page, await hover(page, 'Michael Faraday'));
  await picture(page, folder, `card-${colorScheme}`);
  await page.close();
}

async function picturePopup(
  { context, page: address }: KithInChromium,
  colorScheme: Scheme,
  folder: string,
): Promise<void> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 400, height: 560 });
  await page.goto(address('popup.html'));
  await page.getByRole('combobox').fill('electromagnetism');
  await page.getByRole('option').first().waitFor();
  // The foot comes after the people.
  await page.getByRole('switch').first().waitFor();
  await picture(page, folder, `popup-${colorScheme}`);
  await page.close();
}

async function pictureSite({ context }: KithInChromium, colorScheme: Scheme, folder: string): Promise<void> {
  const served = await serve(builtSite);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${served.address}/stories/notebook-that-got-an-interview/`);
  await picture(page, folder, `site-${colorScheme}`);
  await page.close();
  await served.close();
}
