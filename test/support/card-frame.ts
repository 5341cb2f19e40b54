import type { Frame, Page } from 'playwright-core';
import type {} from '../../extension/card/cover.ts';
import { waitFor } from './wait.ts';

/** The frame of Kith's card in a page or a frame. It is in a closed shadow root, so only the browser's list of frames knows it. */
export function cardFrame(place: Page | Frame): Promise<Frame> {
  const around = 'mainFrame' in place ? place.mainFrame() : place;
  return waitFor('the page has the frame of a card', () =>
    Promise.resolve(
      around.childFrames().find((frame) => /^(chrome|moz)-extension:\/\/[^/]+\/card\.html/.test(frame.url())),
    ),
  );
}

/** Waits until the browser says of a card that all of it is seen, or not, and the card's own observer has heard it. */
export const waitUntilSeen = (card: Frame, isSeen = true): Promise<void> =>
  card.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const watch = new IntersectionObserver(
          (entries) => {
            if (entries.at(-1)?.isVisible !== wanted) return;
            watch.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          },
          { trackVisibility: true, delay: 100 },
        );
        watch.observe(document.getElementById('card') ?? document.body);
      }),
    isSeen,
  );
