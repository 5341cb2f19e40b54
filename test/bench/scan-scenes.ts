import type { Identified } from '@kith/shared/recognise/identify';
import type { Mention } from '@kith/shared/recognise/mention';
import type { Page } from 'playwright-core';
import { median } from './median.ts';
import type { Stage } from './scan-browser.ts';
import type { ScanBench } from './scan-page.ts';
import { type LongestTasks, longestTasks } from './scan-trace.ts';

declare global {
  var scanBench: ScanBench;
}

/** Rounds of warm passes; of first passes, each in a browser of its own; of paintings. */
const rounds = { warm: 41, cold: 7, paint: 9, read: 7 };

export interface Warm {
  /** Milliseconds of a pass, medians. */
  floor: number;
  lengths: number;
  /** By the size of the directory. */
  scans: ReadonlyMap<number, number>;
}

/** Warm passes over a page: the floors and a scan with each directory, in turn. */
export async function measureWarm(page: Page, directories: readonly number[]): Promise<Warm> {
  for (const directory of directories) await page.evaluate((name) => globalThis.scanBench.load(name), directory);
  const times = await page.evaluate(({ names, count }) => globalThis.scanBench.compare(names, count), {
    names: directories,
    count: rounds.warm,
  });
  const scans = new Map(directories.map((size) => [size, median(times[size] ?? [])]));
  return { floor: median(times['floor'] ?? []), lengths: median(times['lengths'] ?? []), scans };
}

/** First passes in milliseconds, medians, each in a new browser: of the floor, and of a scan. */
export async function measureCold(
  { withPage }: Stage,
  { page, code, directory }: { page: string; code: string; directory: number },
): Promise<{ floor: number; scan: number }> {
  const first = (what: 'floor' | 'scan'): Promise<number> =>
    withPage(page, code, async (opened) => {
      await opened.evaluate((name) => globalThis.scanBench.load(name), directory);
      return opened.evaluate(({ kind, name }) => globalThis.scanBench.first(kind, name), {
        kind: what,
        name: directory,
      });
    });
  const times: { floor: number[]; scan: number[] } = { floor: [], scan: [] };
  for (let round = 0; round < rounds.cold; round++) {
    times.floor.push(await first('floor'));
    times.scan.push(await first('scan'));
  }
  return { floor: median(times.floor), scan: median(times.scan) };
}

/**
 * Milliseconds that the script takes to be compiled and to start in a page that has run nothing else, median, each in a new
 * browser: what every page pays that Kith is in, before it reads a text.
 */
export async function measureStart(
  { withPage }: Stage,
  { page, code }: { page: string; code: string },
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds.cold; round++) {
    const time = await withPage(page, ';', (opened) =>
      opened.evaluate((text) => {
        const script = document.createElement('script');
        script.textContent = text;
        const start = performance.now();
        document.head.append(script);
        return performance.now() - start;
      }, code),
    );
    times.push(time);
  }
  return median(times);
}

/** Whole readings with marks, and floors, in turn, in milliseconds; and the longest tasks of one more reading. */
export async function measureReading(
  page: Page,
  directory: number,
  whoIs: (mention: Mention) => Promise<Identified>,
): Promise<{ floor: number; read: number; longest: LongestTasks }> {
  await page.evaluate((name) => globalThis.scanBench.load(name), directory);
  const mentions = await page.evaluate((name) => globalThis.scanBench.mentions(name), directory);
  const known = await Promise.all(
    mentions.map(async (mention) => {
      const { people, sure } = await whoIs(mention);
      return [mention, { people: people.length, sure }] as const;
    }),
  );
  const given = { name: directory, known };
  const { floor, read } = await page.evaluate(
    ({ name, known, count }) => globalThis.scanBench.read(name, known, count),
    { ...given, count: rounds.read },
  );
  const longest = await longestTasks(page, (start, end) =>
    page.evaluate(({ name, known, names }) => globalThis.scanBench.readOnce(name, known, names), {
      ...given,
      names: { start, end },
    }),
  );
  return { floor: median(floor), read: median(read), longest };
}

/**
 * What the page's main thread spends until 500 words are marked and painted, in seconds, medians: by highlight ranges and
 * by an element around each. Each time on a page loaded anew.
 */
export async function measurePaint(
  page: Page,
  equip: (page: Page) => Promise<void>,
): Promise<{ ranges: number; spans: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  // As the extension's style sheet draws its highlight.
  const style = '.kith-person { text-decoration: underline dotted 1.5px; text-underline-offset: 0.22em; }';
  const cost = async (kind: 'addRanges' | 'wrapInSpans'): Promise<number> => {
    await page.reload();
    await equip(page);
    await page.addStyleTag({ content: style });
    // The first call marks nothing: it compiles the way there and lets the page come to rest.
    await page.evaluate((name) => globalThis.scanBench[name](0), kind);
    const before = await busy();
    await page.evaluate((name) => globalThis.scanBench[name](500), kind);
    return (await busy()) - before;
  };
  const times: { ranges: number[]; spans: number[] } = { ranges: [], spans: [] };
  for (let round = 0; round < rounds.paint; round++) {
    times.ranges.push(await cost('addRanges'));
    times.spans.push(await cost('wrapInSpans'));
  }
  return { ranges: median(times.ranges), spans: median(times.spans) };
}
