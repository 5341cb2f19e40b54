import type { NameFilter } from '@kith/shared/recognise/filter';
import { decodeFilter } from '@kith/shared/recognise/filter-bytes';
import type { Mention } from '@kith/shared/recognise/mention';
import { NameScanner } from '@kith/shared/recognise/scan';
import { identifierMatchers } from '../../extension/page/identifier-matchers.ts';
import { Marks } from '../../extension/page/marks.ts';
import { type Candidate, Reading } from '../../extension/page/reading.ts';
import { type Answer, Recogniser } from '../../extension/page/recogniser.ts';
import { compileIdentifiers } from '../../extension/sites/identifier-rules.ts';
import { sumLengths, touchEveryCharacter } from './scan-floor.ts';
import { addRanges, wrapInSpans } from './scan-paint.ts';
import { compare } from './scan-timing.ts';

/**
 * The page's part of `bench scan`: bundled like the extension's page script and put into generated pages. Whatever is the
 * product's is imported from it.
 */

const filters = new Map<number, NameFilter>();
const scanners = new Map<number, NameScanner>();

function loaded<Value>(from: ReadonlyMap<number, Value>, directory: number): Value {
  const value = from.get(directory);
  if (value === undefined) throw new Error(`The filter of ${directory} people is not loaded.`);
  return value;
}

/** The product's scan: from the body of the page to the spans that may be names. Nothing is asked and nothing marked. */
function candidates(directory: number): readonly Candidate[] {
  const reading = new Reading(document.body, loaded(scanners, directory));
  reading.run(() => false);
  return reading.candidates;
}

const nobody: Answer = { people: 0, sure: true };

/** The product's whole reading of the page: scan, questions (answered at once), marks. */
async function read(directory: number, answer: (mention: Mention) => Answer): Promise<Marks> {
  const marks = new Marks('kith-person');
  const here = new URL(location.href);
  const identify = async (mentions: readonly Mention[]): Promise<Answer[]> => mentions.map(answer);
  const recogniser = new Recogniser({
    filter: loaded(filters, directory),
    matchers: identifierMatchers(compileIdentifiers([], [], here), here),
    marks,
    identify,
    signal: new AbortController().signal,
  });
  await recogniser.read(new Set([document.body]));
  return marks;
}

/** Mentions of a page, and what the extension says of each. */
type Known = readonly (readonly [Mention, Answer])[];

function answersOf(known: Known): (mention: Mention) => Answer {
  const answers = new Map(known.map(([mention, answer]) => [JSON.stringify(mention), answer]));
  return (mention) => answers.get(JSON.stringify(mention)) ?? nobody;
}

const scanBench = {
  /** Loads the filter of a directory from beside the page. */
  async load(directory: number): Promise<void> {
    const bytes = new Uint8Array(await (await fetch(`${directory}.filter`)).arrayBuffer());
    const decoder = new TextDecoder();
    const filter = decodeFilter(bytes, (part) => decoder.decode(part));
    if (filter === undefined) throw new Error(`What was served is no filter of ${directory} people.`);
    filters.set(directory, filter);
    scanners.set(directory, new NameScanner(filter));
  },

  /** What a reading of the page asks. */
  async mentions(directory: number): Promise<Mention[]> {
    const asked: Mention[] = [];
    await read(directory, (mention) => {
      asked.push(mention);
      return nobody;
    });
    return asked;
  },

  /** Milliseconds of each pass, round by round: the floors and a scan with each directory, in turn. */
  compare(directories: readonly number[], rounds: number): Record<string, number[]> {
    const scans = directories.map((directory) => [directory, () => candidates(directory).length] as const);
    return compare({ floor: touchEveryCharacter, lengths: sumLengths, ...Object.fromEntries(scans) }, rounds);
  },

  /** Milliseconds of one pass, the first in this page if it is called first. */
  first(what: 'floor' | 'scan', directory: number): number {
    const start = performance.now();
    if (what === 'floor') touchEveryCharacter();
    else candidates(directory);
    return performance.now() - start;
  },

  /** Milliseconds of each whole reading and each floor, in turn. */
  async read(directory: number, known: Known, rounds: number) {
    const answer = answersOf(known);
    const times: { floor: number[]; read: number[] } = { floor: [], read: [] };
    for (let round = 0; round < rounds; round++) {
      times.floor.push(scanBench.first('floor', directory));
      const start = performance.now();
      const marks = await read(directory, answer);
      times.read.push(performance.now() - start);
      if (marks.size === 0) throw new Error('Nobody was marked, so the time says nothing.');
      marks.clear();
    }
    return times;
  },

  /** One whole reading between two marks of the trace, and nothing else: no floor, no preparing of answers. */
  async readOnce(directory: number, known: Known, names: { start: string; end: string }): Promise<void> {
    const answer = answersOf(known);
    // A task of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    performance.mark(names.start);
    await read(directory, answer);
    performance.mark(names.end);
  },

  addRanges,
  wrapInSpans,
};

export type ScanBench = typeof scanBench;

Object.assign(globalThis, { scanBench });
