import type { Frame, Page } from 'playwright-core';
import { cardFrame } from './card-frame.ts';
import { type HighlightName, readMarks } from './marks.ts';
import { waitFor } from './wait.ts';

/** Scrolls to a mark with this text and gives the middle of its first line, in CSS pixels of the viewport. */
export async function pointOf(
  page: Page,
  text: string,
  name: HighlightName = 'kith-person',
): Promise<{ x: number; y: number }> {
  return waitFor(`“${text}” is marked`, async () => {
    await page.evaluate(
      ({ wanted, highlight }) => {
        const found = [...(CSS.highlights.get(highlight) ?? [])].find(
          (range) => range.toString().replace(/\s+/g, ' ') === wanted,
        );
        found?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      },
      { wanted: text, highlight: name },
    );
    const mark = (await readMarks(page, name)).marks.find((each) => each.text.replace(/\s+/g, ' ') === text);
    const rect = mark?.rects[0];
    return rect === undefined ? undefined : { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
}

/** Rests the pointer on a mark until the card shows, as a person would, and gives the card's frame. */
export async function hover(page: Page, text: string, name: HighlightName = 'kith-person'): Promise<Frame> {
  return waitFor(`the card of “${text}” shows`, async () => {
    const { x, y } = await pointOf(page, text, name);
    await page.mouse.move(x, y + 120);
    await page.mouse.move(x, y, { steps: 4 });
    return (
      (await waitFor('the card', async () => ((await isOpen(page)) ? true : undefined), 2000).catch(() => undefined)) &&
      cardFrame(page)
    );
  });
}

/** Whether Kith's one element in the page shows a card. */
export const isOpen = (place: Page | Frame): Promise<boolean> =>
  place.evaluate(() => document.querySelector('kith-card')?.matches(':popover-open[data-open]') ?? false);

export const waitUntilClosed = (place: Page | Frame): Promise<true> =>
  waitFor('the card is gone', async () => ((await isOpen(place)) ? undefined : true));
