import type { Frame, Page } from 'playwright-core';
import { waitFor } from './wait.ts';

/** The frame of Kith's card in a page. It is in a closed shadow root, so only the page's list of frames knows it. */
export function cardFrame(page: Page): Promise<Frame> {
  return waitFor('the page has the frame of a card', () =>
    Promise.resolve(page.frames().find((frame) => /^(chrome|moz)-extension:\/\/[^/]+\/card\.html/.test(frame.url()))),
  );
}
