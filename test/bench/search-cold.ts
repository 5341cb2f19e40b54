import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { publishCrowd } from '../support/crowd-feed.ts';
import { stopWorkers } from '../support/faulted-chromium.ts';
import { manifestPath } from '../support/feed.ts';
import { serveWithNginx } from '../support/nginx.ts';
import { bundle } from './scan-bundle.ts';
import type { SearchWorker } from './search-worker.ts';

declare const searchWorker: SearchWorker;

/** What was measured in the built extension with a directory that it synced. */
interface Cold {
  /** From opening the popup, with the worker stopped, to the first result drawn, a round each. */
  cold: number[];
  /** From opening a page of the extension that is a file of two kilobytes without a script to its first frame. */
  floor: number[];
  /** Of the popup with results on the screen, after collecting garbage, a round each: objects, buffers, index and records. */
  heapBytes: number[];
  /** Building the index in the extension's worker, in slices as a sync does it. */
  build: number[];
}

const rounds = 5;
/** How a page says when it was shown. */
const shown = 'Shown after ms: ';

export async function measureCold(people: number, seed: number): Promise<Cold> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-search-'));
  await publishCrowd(folder, { people, seed });
  const server = await serveWithNginx(folder);
  const kith = await openChromium();
  try {
    await kith.useFeed(`${server.address}/${manifestPath}`);
    const build = await buildInWorker(kith, people, seed);
    const measured: Cold = { cold: [], floor: [], heapBytes: [], build };
    for (let round = 0; round < rounds; round++) {
      measured.floor.push(await untilShown(kith, 'policy.json', noteFirstFrame));
      measured.cold.push(
        await untilShown(kith, 'popup.html', typeAtOnce, async (page) => {
          // Of several words all of the index is read, which the first picture does without.
          await page.fill('input', 'optics engineer');
          await page.waitForSelector('[role=option] mark:text-matches("engineer", "i")');
          measured.heapBytes.push(await heapOf(page));
        }),
      );
    }
    return measured;
  } finally {
    await kith.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildInWorker(kith: KithInChromium, people: number, seed: number): Promise<number[]> {
  const [worker] = kith.context.serviceWorkers();
  if (worker === undefined) throw new Error('The worker of the extension does not run.');
  await worker.evaluate(await bundle('search-worker.ts'));
  const times: number[] = [];
  for (let round = 0; round < 3; round++)
    times.push(await worker.evaluate(([count, from]) => searchWorker.build(count, from), [people, seed] as const));
  return times;
}

/** Milliseconds from the beginning of a page's navigation, with the worker stopped, to what a script in it notes. */
async function untilShown(
  kith: KithInChromium,
  name: string,
  script: () => void,
  then?: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await kith.context.newPage();
  await page.addInitScript(script);
  await stopWorkers(page);
  // The page says so itself: to be asked, it would first have to read 200 kB of the driver's script, on the time measured.
  const told = page.waitForEvent('console', (message) => message.text().startsWith(shown));
  await page.goto(kith.page(name));
  const time = Number((await told).text().slice(shown.length));
  await then?.(page);
  await page.close();
  return time;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

/** Runs in a page that has no script of its own. */
function noteFirstFrame(): void {
  addEventListener('DOMContentLoaded', () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        console.log(`Shown after ms: ${performance.now()}`);
      }),
    ),
  );
}

/** Runs in the popup: types as soon as there is a field, and notes when the first result was drawn. */
function typeAtOnce(): void {
  let typed = false;
  const observer = new MutationObserver(() => {
    const field = document.querySelector('input');
    if (field !== null && !typed) {
      typed = true;
      field.value = 'optics';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (document.querySelector('[role=option]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        console.log(`Shown after ms: ${performance.now()}`);
      }),
    );
  });
  observer.observe(document, { subtree: true, childList: true });
}
