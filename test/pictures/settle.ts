import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';

/** Waits until a page, or the frame of a card in it, is drawn with its own faces and nothing moves. */
export async function settle(place: Page | Frame): Promise<void> {
  await place.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}

/** Waits until the card that lies on a page is drawn and has come in. */
export async function settleCard(page: Page, card: Frame): Promise<void> {
  await settle(card);
  await page.locator('kith-card').evaluate((host) => Promise.all(host.getAnimations().map(({ finished }) => finished)));
}

/** One picture: `card-light.png`. */
export async function picture(page: Page, folder: string, name: string, fullPage = false): Promise<void> {
  await settle(page);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
