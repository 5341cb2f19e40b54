import type { Person } from '@kith/shared/person/person';
import type { Identified } from '@kith/shared/recognise/identify';
import type { Mention } from '@kith/shared/recognise/mention';
import { failed, ok, type Result } from '@kith/shared/result';
import { openStage, type Stage } from './scan-browser.ts';
import { bundle } from './scan-bundle.ts';
import { type GeneratedPage, generatePage } from './scan-corpus.ts';
import { buildCrowd, crowdPeople, identifierOf } from './scan-directory.ts';
import { type ExtensionFigures, measureExtension } from './scan-extension.ts';
import { measurePeers, type PeerFigures } from './scan-peer-scenes.ts';
import { measureCold, measurePaint, measureReading, measureStart, measureWarm } from './scan-scenes.ts';

type Tell = (line: string) => void;

/**
 * Figures of `bench -- scan --json`. A scan is the product's way from the body of a page to the spans that may be names; the
 * floor visits every text node and touches every character. Ratios are of medians, taken in turn in one run.
 */
export interface ScanFigures extends ExtensionFigures {
  /** Warm scan with 100,000 people ÷ the floor, on pages of about 60 KB, 300 KB and 2 MB of text. */
  ratio_small: number;
  ratio_medium: number;
  ratio_large: number;
  /** The same ÷ a walker that reads lengths only. */
  walker_ratio_large: number;
  /** Milliseconds that the scanner's script takes to be compiled and to start in a new browser. */
  start_ms: number;
  /** The first scan in a new browser ÷ the first floor in another. */
  cold_ratio_medium: number;
  /** Warm scan of the large page with 1,000,000 people ÷ with 1,000. */
  growth: number;
  /** Warm reading of the large page (scan, questions answered at once, a highlight for each person) ÷ the floor. */
  read_ratio_large: number;
  /** The longest task of the main thread in such a reading, frames aside. */
  longest_task_ms: number;
  /** The longest frame in it: Chromium goes over the whole page whenever a highlight changed. */
  longest_frame_ms: number;
  filter_bytes_100k: number;
  filter_bytes_1m: number;
  /** The main thread's work until 500 highlight ranges are painted ÷ until 500 elements around the same words are. */
  mark_500_ratio: number;
  peers: Record<string, PeerFigures>;
  /** Milliseconds behind the ratios. */
  milliseconds: Record<string, number>;
}

const pageLengths = { small: 60_000, medium: 300_000, large: 2_000_000 } as const;

/** Colleagues who stand on the pages: those whom the smallest directory has, so that all of them do. */
const castSize = 1_000;

const directories = [1_000, 10_000, 100_000, 1_000_000] as const;

/** The directory that everything but `growth` is measured with. */
const usual = 100_000;

/** @param tell takes progress */
export async function scan(tell: Tell): Promise<Result<ScanFigures, string>> {
  let stage: Stage | undefined;
  try {
    const people = [...crowdPeople(usual)];
    const pages = generatePages(people);
    const built = new Map<number, Awaited<ReturnType<typeof buildCrowd>>>();
    for (const size of directories) built.set(size, await buildCrowd(size, tell));
    const files = new Map<string, string | Uint8Array>();
    for (const [name, { html }] of pages) files.set(`${name}.html`, html);
    for (const [size, { filter }] of built) files.set(`${size}.filter`, filter);
    stage = await openStage(files);
    const whoIs = identifierOf(people, built.get(usual)?.names ?? new Uint8Array());
    const timed = await measureStage(stage, whoIs, tell);
    tell('Holding peers against the same floor …');
    const peers = await measurePeers(stage);
    const inExtension = await measureExtension(pages, tell);
    const bytes = (size: number): number => built.get(size)?.filter.length ?? Number.NaN;
    return ok({ ...timed, ...inExtension, filter_bytes_100k: bytes(usual), filter_bytes_1m: bytes(1_000_000), peers });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await stage?.close();
  }
}

function generatePages(people: readonly Person[]): Map<string, GeneratedPage> {
  const names = new Set(people.map(({ name }) => name.display));
  const isName = (given: string, family: string): boolean =>
    names.has(`${given} ${family}`) || names.has(`${family} ${given}`);
  const cast = { people: people.slice(0, castSize), isName };
  const entries = Object.entries(pageLengths);
  // The length is the seed too: pages of one text in three lengths would be read in the same order.
  return new Map(entries.map(([name, length]) => [name, generatePage(length, cast, length)]));
}

type StageFigures = Omit<ScanFigures, keyof ExtensionFigures | 'filter_bytes_100k' | 'filter_bytes_1m' | 'peers'>;

async function measureStage(
  stage: Stage,
  whoIs: (mention: Mention) => Promise<Identified>,
  tell: Tell,
): Promise<StageFigures> {
  const code = await bundle('scan-page.ts');
  tell('Scanning the small page and the medium page …');
  const small = await stage.withPage('small.html', code, (page) => measureWarm(page, [usual]));
  const medium = await stage.withPage('medium.html', code, (page) => measureWarm(page, [usual]));
  tell('Scanning the large page with all directories …');
  const large = await stage.withPage('large.html', code, (page) => measureWarm(page, directories));
  const reading = await stage.withPage('large.html', code, (page) => measureReading(page, usual, whoIs));
  tell('Scanning in new browsers …');
  const start = await measureStart(stage, { page: 'small.html', code });
  const cold = await measureCold(stage, { page: 'medium.html', code, directory: usual });
  tell('Painting …');
  const paint = await stage.withPage('medium.html', code, (page) =>
    measurePaint(page, (each) => stage.equip(each, code)),
  );
  const ratio = ({ scans, floor }: typeof large): number => of(scans, usual) / floor;
  return {
    ratio_small: ratio(small),
    ratio_medium: ratio(medium),
    ratio_large: ratio(large),
    walker_ratio_large: of(large.scans, usual) / large.lengths,
    start_ms: start,
    cold_ratio_medium: cold.scan / cold.floor,
    growth: of(large.scans, 1_000_000) / of(large.scans, 1_000),
    read_ratio_large: reading.read / reading.floor,
    longest_task_ms: reading.longest.work,
    longest_frame_ms: reading.longest.frame,
    mark_500_ratio: paint.ranges / paint.spans,
    milliseconds: {
      floor_small: small.floor,
      floor_medium: medium.floor,
      floor_large: large.floor,
      lengths_large: large.lengths,
      scan_small: of(small.scans, usual),
      scan_medium: of(medium.scans, usual),
      ...Object.fromEntries(directories.map((size) => [`scan_large_${size}`, of(large.scans, size)])),
      floor_cold_medium: cold.floor,
      scan_cold_medium: cold.scan,
      read_large: reading.read,
      mark_500_ranges: paint.ranges * 1000,
      mark_500_spans: paint.spans * 1000,
    },
  };
}

const of = (scans: ReadonlyMap<number, number>, size: number): number => scans.get(size) ?? Number.NaN;
