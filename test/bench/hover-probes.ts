import type { Frame, Page } from 'playwright-core';

/** Milliseconds since 1970 of the last move of the pointer in a page and of the card's first painting after it. */
export interface Moments {
  moved: number;
  painted: number;
}

/** Notes when the pointer last moved in a page, as the page hears of it: before that nobody could begin to wait. */
export const watchPointer = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const note = (): void => {
      document.body.dataset['moved'] = String(performance.timeOrigin + performance.now());
    };
    addEventListener('pointermove', note, { capture: true });
  });

/**
 * Waits until the frame of a card is painted in the viewport, with something in it: the browser says that it is in view
 * when it makes the frame's picture, and a task after that picture's callbacks comes when it is handed over.
 */
const whenPainted = (card: Frame): Promise<number> =>
  card.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const root = document.getElementById('card');
        if (root === null) throw new Error('The frame has no card.');
        const observer = new IntersectionObserver(([entry]) => {
          if (entry?.isIntersecting !== true || root.childElementCount === 0) return;
          observer.disconnect();
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          requestAnimationFrame(() => channel.port2.postMessage(0));
        });
        observer.observe(root);
      }),
  );

/** Waits until the page is painted with the card's element open in it. */
const whenOpened = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const host = document.querySelector('kith-card');
        if (host === null) throw new Error('The page has no card.');
        const observer = new MutationObserver(() => {
          if (!host.matches(':popover-open[data-open]')) return;
          observer.disconnect();
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
          requestAnimationFrame(() => channel.port2.postMessage(0));
        });
        observer.observe(host, { attributes: true });
      }),
  );

/** Rests the pointer at a place until the card is painted. The card must not be open. */
export async function timeCard(page: Page, card: Frame, { x, y }: { x: number; y: number }): Promise<Moments> {
  const painting = Promise.all([whenPainted(card), whenOpened(page)]);
  await page.mouse.move(x - 6, y);
  await page.mouse.move(x, y);
  const painted = Math.max(...(await painting));
  const moved = await page.evaluate(() => Number(document.body.dataset['moved']));
  return { moved, painted };
}
