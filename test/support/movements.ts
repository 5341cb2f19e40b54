import type { Page } from 'playwright-core';

declare global {
  interface Window {
    movements?: string[];
  }
}

/**
 * Looks at every picture of a page, from its first on, whether something that can be pressed has moved since the one before.
 * @returns what has, in words, for the page that is then open
 */
export async function watchMovements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    window.movements = moved;
    const before = new WeakMap<Element, number>();
    const look = (): void => {
      for (const way of document.querySelectorAll('a, button, input')) {
        const top = Math.round(way.getBoundingClientRect().top);
        const last = before.get(way);
        if (last !== undefined && last !== top)
          moved.push(
            `${way.textContent || way.tagName} from ${last} to ${top} after ${Math.round(performance.now())} ms`,
          );
        before.set(way, top);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => window.movements ?? ['nothing was watched']);
}
