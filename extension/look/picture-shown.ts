/** In milliseconds. */
const longestWait = 200;

/** Resolves once what was drawn is on the screen and nothing waits to be done. */
export const pictureShown = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: longestWait })));
