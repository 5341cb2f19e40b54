import { decodeFilter, type NameFilter } from '@kith/shared/recognise/filter';
import { scanText } from '@kith/shared/recognise/scan';
import { Marks } from '../../extension/page/marks.ts';
import { Recogniser } from '../../extension/page/recogniser.ts';
import { runsBelow } from '../../extension/page/runs.ts';
import { sumLengths, touchEveryCharacter } from './scan-floor.ts';
import { addRanges, wrapInSpans } from './scan-paint.ts';
import { compare } from './scan-timing.ts';

/**
 * The page's part of `bench scan`: bundled like the extension's page script and put into generated pages. Whatever is the
 * product's is imported from it.
 */

interface Found {
  written: string;
  key: string;
}

const filters = new Map<number, NameFilter>();

function filterOf(directory: number): NameFilter {
  const filter = filters.get(directory);
  if (filter === undefined) throw new Error(`The filter of ${directory} people is not loaded.`);
  return filter;
}

/** The product's scan: from the body of the page to the spans that may be names. Nothing is asked and nothing marked. */
function* candidates(directory: number): Generator<Found> {
  for (const run of runsBelow(document.body)) {
    for (const { start, end, key } of scanText(run.text, filterOf(directory))) {
      yield { written: run.text.slice(start, end), key };
    }
  }
}

function countCandidates(directory: number): number {
  let count = 0;
  for (const _ of candidates(directory)) count++;
  return count;
}

/** The product's whole reading of the page: scan, questions (answered at once), marks. */
async function read(directory: number, people: ReadonlySet<string>): Promise<void> {
  const marks = new Marks();
  const identify = async (spans: readonly Found[]): Promise<boolean[]> =>
    spans.map(({ key, written }) => people.has(`${key}\n${written}`));
  await new Recogniser(filterOf(directory), marks, identify, new AbortController().signal).read([document.body]);
  if (marks.size === 0) throw new Error('Nobody was marked, so the time says nothing.');
  marks.clear();
}

const scanBench = {
  /** Loads the filter of a directory from beside the page. */
  async load(directory: number): Promise<void> {
    const bytes = new Uint8Array(await (await fetch(`${directory}.filter`)).arrayBuffer());
    const decoder = new TextDecoder();
    const filter = decodeFilter(bytes, (part) => decoder.decode(part));
    if (filter === undefined) throw new Error(`What was served is no filter of ${directory} people.`);
    filters.set(directory, filter);
  },

  candidates: (directory: number): Found[] => [...candidates(directory)],

  /** Milliseconds of each pass, round by round: the floors and a scan with each directory, in turn. */
  compare(directories: readonly number[], rounds: number): Record<string, number[]> {
    const scans = directories.map((directory) => [directory, () => countCandidates(directory)] as const);
    return compare({ floor: touchEveryCharacter, lengths: sumLengths, ...Object.fromEntries(scans) }, rounds);
  },

  /** Milliseconds of one pass, the first in this page if it is called first. */
  first(what: 'floor' | 'scan', directory: number): number {
    const start = performance.now();
    if (what === 'floor') touchEveryCharacter();
    else countCandidates(directory);
    return performance.now() - start;
  },

  /** Milliseconds of each whole reading and each floor, in turn. */
  async read(directory: number, confirmed: readonly string[], rounds: number) {
    const people = new Set(confirmed);
    const times: { floor: number[]; read: number[] } = { floor: [], read: [] };
    for (let round = 0; round < rounds; round++) {
      times.floor.push(scanBench.first('floor', directory));
      const start = performance.now();
      await read(directory, people);
      times.read.push(performance.now() - start);
    }
    return times;
  },

  addRanges,
  wrapInSpans,
};

export type ScanBench = typeof scanBench;

Object.assign(globalThis, { scanBench });
