import type { Page } from 'playwright-core';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { ensureBuilt } from './built.ts';
import { openStage, type Stage } from './scan-browser.ts';
import { bundle } from './scan-bundle.ts';
import { measureCold } from './search-cold.ts';
import type { SearchPage } from './search-page.ts';
import type { SearchPeers } from './search-peers.ts';
import type { RecallKind } from './search-queries.ts';

declare const searchPage: SearchPage;
declare const searchPeers: SearchPeers;

/** Another library, asked the last keystroke of the same kinds of queries. */
interface PeerFigures {
  /** As many as it can bear: a tenth of the people takes some of them longer than all take Kith. */
  people: number;
  build_ms: number;
  median_ms: number;
  p95_ms: number;
  /** Over all kinds of queries. */
  recall: number;
}

/** Figures of `bench -- search --json`: 100,000 people of fourteen languages in Chromium, made from the seed. */
export interface SearchFigures {
  /** A keystroke of three characters and more: every beginning of the queries, once. */
  keystroke_median_ms: number;
  keystroke_p95_ms: number;
  /** The longest of one or two characters. */
  short_max_ms: number;
  /** From opening the popup, with the worker stopped, to the first result drawn; median. */
  cold_ms: number;
  /** Of it, what a page of the extension takes that is a small file without a script; median. */
  cold_floor_ms: number;
  /** Building the index in the extension's worker, in slices as a sync does it; median. */
  build_ms: number;
  /** The popup's heap with results on the screen, buffers, index and records included; the largest of the rounds. */
  heap_mb: number;
  /** Of it, the index of this bench's people. */
  index_mb: number;
  /** `keystroke_median_ms` ÷ the median of going through everybody's text. */
  ratio_linear: number;
  /** Of each kind of query the share that has a right person among its first ten. */
  recall: Record<RecallKind, number>;
  peers: Record<string, PeerFigures>;
}

const people = 100_000;
const queriesEach = 200;

/** How many people each peer can bear, and how many queries of each kind are asked of it. */
const peers: Record<string, { people: number; queries: number }> = {
  fuse: { people: 10_000, queries: 5 },
  minisearch: { people: 100_000, queries: 20 },
  ufuzzy: { people: 100_000, queries: 20 },
  flexsearch: { people: 100_000, queries: 20 },
  orama: { people: 20_000, queries: 20 },
};

const at = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? Number.NaN;

export async function searchBench(seed: number, tell: (line: string) => void): Promise<Result<SearchFigures, string>> {
  const unbuilt = await ensureBuilt(tell);
  if (unbuilt !== undefined) return failed(unbuilt);
  const stage = await openStage(new Map([['search.html', '<!doctype html><title>Search</title>']]));
  try {
    tell(`Typing into a directory of ${people} people`);
    const measured = await stage.withPage('search.html', await bundle('search-page.ts'), async (page) => {
      const given = [people, queriesEach, seed] as const;
      const prepared = await page.evaluate(([count, each, from]) => searchPage.prepare(count, each, from), given);
      await collectGarbage(page);
      const keystrokes = await page.evaluate(() => searchPage.keystrokes());
      return { ...prepared, keystrokes, linear: await page.evaluate(() => searchPage.linear()) };
    });
    tell('Opening the popup with the worker stopped');
    const { cold, floor, heapBytes, build } = await measureCold(people, seed);
    const compared = await measurePeers(stage, seed, tell);
    const median = at(measured.keystrokes.long, 0.5);
    return ok({
      keystroke_median_ms: median,
      keystroke_p95_ms: at(measured.keystrokes.long, 0.95),
      short_max_ms: Math.max(...measured.keystrokes.short),
      cold_ms: at(cold, 0.5),
      cold_floor_ms: at(floor, 0.5),
      build_ms: at(build, 0.5),
      heap_mb: Math.max(...heapBytes) / 1_000_000,
      index_mb: measured.indexBytes / 1_000_000,
      ratio_linear: median / at(measured.linear, 0.5),
      recall: measured.recall,
      peers: compared,
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await stage.close();
  }
}

async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** Each in a browser of its own, so that no library pays for another one's memory. */
async function measurePeers(
  stage: Stage,
  seed: number,
  tell: (line: string) => void,
): Promise<Record<string, PeerFigures>> {
  const code = await bundle('search-peers.ts');
  const figures: Record<string, PeerFigures> = {};
  for (const [peer, { people: count, queries }] of Object.entries(peers)) {
    tell(`The same of ${peer}, with ${count} people`);
    const { build, times, recall } = await stage.withPage('search.html', code, (page) =>
      page.evaluate(([name, many, each, from]) => searchPeers.run(name, many, each, from), [
        peer,
        count,
        queries,
        seed,
      ] as const),
    );
    figures[peer] = { people: count, build_ms: build, median_ms: at(times, 0.5), p95_ms: at(times, 0.95), recall };
  }
  return figures;
}
