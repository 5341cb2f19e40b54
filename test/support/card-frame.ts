import type { Frame, Page } from 'playwright-core';
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
