import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { openChromium } from '../support/chromium.ts';
import { publishCrowd } from '../support/crowd-feed.ts';
import { stopWorkers } from '../support/faulted-chromium.ts';
import { manifestPath } from '../support/feed.ts';
import { serveWithNginx } from '../support/nginx.ts';
import { ensureBuilt } from './built.ts';
import { openStage } from './scan-browser.ts';
import { bundle } from './scan-bundle.ts';
import type { SearchPage } from './search-page.ts';

declare const searchPage: SearchPage;

/** Figures of `bench -- search --json`: 100,000 people of eight languages in Chromium, made from the seed. */
export interface SearchFigures {
  /** A keystroke of three characters and more: every beginning of the queries. */
  keystroke_median_ms: number;
  keystroke_p95_ms: number;
  /** The longest of one or two characters. */
  short_max_ms: number;
  /** From opening the popup, with the worker stopped, to the first result drawn; median. */
  cold_ms: number;
  /** Building the index in one go. */
  build_ms: number;
  /** The index as it lies in memory: the records stay in the cache until they are shown. */
  index_mb: number;
  /** `keystroke_median_ms` ÷ the median of going through everybody's text. */
  ratio_linear: number;
  /** Of each kind of query the share that has a right person among its first ten. */
  recall: Record<string, number>;
}

const people = 100_000;
const queriesEach = 40;
const coldRounds = 5;

const at = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN;

export async function searchBench(seed: number, tell: (line: string) => void): Promise<Result<SearchFigures, string>> {
  const unbuilt = await ensureBuilt(tell);
  if (unbuilt !== undefined) return failed(unbuilt);
  try {
    tell(`Typing into a directory of ${people} people`);
    const measured = await measurePage(seed);
    tell('Opening the popup with the worker stopped');
    const cold = await measureCold(seed);
    const median = at(measured.keystrokes, 0.5);
    return ok({
      keystroke_median_ms: median,
      keystroke_p95_ms: at(measured.keystrokes, 0.95),
      short_max_ms: Math.max(...measured.short),
      cold_ms: at(cold, 0.5),
      build_ms: measured.build,
      index_mb: measured.indexBytes / 1_000_000,
      ratio_linear: median / at(measured.linear, 0.5),
      recall: measured.recall,
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

async function measurePage(seed: number) {
  const stage = await openStage(new Map([['search.html', '<!doctype html><title>Search</title>']]));
  try {
    return await stage.withPage('search.html', await bundle('search-page.ts'), (page) =>
      page.evaluate(([count, each, from]) => searchPage.run(count, each, from), [people, queriesEach, seed] as const),
    );
  } finally {
    await stage.close();
  }
}

/** Milliseconds from the beginning of the popup's navigation to the frame after the first result, one for each round. */
async function measureCold(seed: number): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-search-'));
  await publishCrowd(folder, { people, seed });
  const server = await serveWithNginx(folder);
  const kith = await openChromium();
  try {
    await kith.useFeed(`${server.address}/${manifestPath}`);
    const times: number[] = [];
    for (let round = 0; round < coldRounds; round++) {
      const page = await kith.context.newPage();
      await page.addInitScript(typeAtOnce);
      await stopWorkers(page);
      await page.goto(kith.page('popup.html'));
      const shown = await page.waitForFunction(() => document.documentElement.dataset['shown']);
      times.push(Number(await shown.jsonValue()));
      await page.close();
    }
    return times;
  } finally {
    await kith.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
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
        document.documentElement.dataset['shown'] = `${performance.now()}`;
      }),
    );
  });
  observer.observe(document, { subtree: true, childList: true });
}
