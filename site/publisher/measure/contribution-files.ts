import { createReadStream, type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { Contribution } from '@kith/shared/learning/contribution';
import type { FaultLog } from '../faults.ts';
import { createUnfolder, type Line } from '../import/folded/lines.ts';
import { readingFailure, shown } from '../sources.ts';
import { acceptContribution, type Refusal } from './accept.ts';
import type { Month } from './months.ts';
import { digestOf, readingsIn, tooLarge } from './packs.ts';
import { packsOf } from './read-ahead.ts';

/** A contribution of 2,000 rows with 100 pulses each stays below. What is larger is not read. */
const mostBytes = 16_000_000;

const leftOut = 'the contribution is left out';

export interface Intake {
  /** What paths in messages are relative to. */
  base: string;
  now: Month;
  faults: FaultLog;
  /** @param digest SHA-256 of the contribution's text */
  take(contribution: Contribution, digest: string): void;
  onFile(done: number, total: number): void;
}

/** A contribution a file, or one a line. */
const endingsOf = { whole: '.json', lines: ['.jsonl', '.ndjson'] } as const;

/**
 * Hands over every sound contribution of files and folders; what is wrong with the others is reported, and nothing of them is
 * taken. In memory are those of a few packs at a time.
 * @param paths absolute; of a folder everything below it
 */
export async function readContributions(paths: readonly string[], intake: Intake): Promise<void> {
  const files = (await Promise.all(paths.map((path) => filesAt(path, intake)))).flat();
  let done = 0;
  const onFile = () => intake.onFile(done++, files.length);
  for (const { names, ofLines } of stretchesOf(files)) {
    if (ofLines) await readByLines(names, intake, onFile);
    else await readWhole(names, intake, onFile);
  }
}

/** Files that follow one another and are read alike. */
interface Stretch {
  ofLines: boolean;
  names: string[];
}

function stretchesOf(files: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const file of files) {
    const ofLines = isOfLines(file);
    const last = stretches.at(-1);
    if (last?.ofLines === ofLines) last.names.push(file);
    else stretches.push({ ofLines, names: [file] });
  }
  return stretches;
}

const isOfLines = (path: string): boolean => endingsOf.lines.some((ending) => ending === extname(path).toLowerCase());

/** The files at a path, in the order of their names. */
async function filesAt(path: string, intake: Intake): Promise<string[]> {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return [path];
    if (!stats.isDirectory()) {
      // A pipe would keep whoever opens it waiting.
      refuse(path, { reason: 'this is no file' }, intake, 'nothing is read from it');
      return [];
    }
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    const isHiddenFolder = hiddenBelow(path);
    return found.flatMap((entry) => fileOf(entry, isHiddenFolder, intake)).sort();
  } catch (error) {
    refuse(path, { reason: readingFailure(error) }, intake, 'nothing is read from it');
    return [];
  }
}

/** Files of a folder that hold contributions by their names; others may have been left there, which is told. */
function fileOf(entry: Dirent, isHiddenFolder: (path: string) => boolean, { base, faults }: Intake): string[] {
  // A drop box keeps what is still coming in under such a name, file managers keep their own.
  if (entry.isDirectory() || isHidden(entry.name) || isHiddenFolder(entry.parentPath)) return [];
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && (extname(path).toLowerCase() === endingsOf.whole || isOfLines(path))) return [path];
  const reason = entry.isFile() ? 'the name does not end in .json, .jsonl or .ndjson' : 'this is no file';
  faults.add({ severity: 'warning', file: shown(base, path), reason, outcome: 'it is not read' });
  return [];
}

/** Whether a folder, or one between it and the top, has a hidden name; of each folder, not of each file, it is found out. */
function hiddenBelow(top: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const hidden = known.get(folder) ?? isHidden(relative(top, folder));
    known.set(folder, hidden);
    return hidden;
  };
}

/** Whether a name in a path begins with a dot. */
const isHidden = (path: string): boolean => /(?:^|[/\\])\./.test(path);

async function readWhole(paths: readonly string[], intake: Intake, onFile: () => void): Promise<void> {
  let place = 0;
  for await (const pack of packsOf(paths, mostBytes))
    for (const reading of readingsIn(pack)) {
      const path = paths[place++] ?? '';
      onFile();
      if ('failure' in reading) refuse(path, { reason: reading.failure }, intake);
      else readText(reading.text, reading.digest, path, undefined, intake);
    }
}

async function readByLines(paths: readonly string[], intake: Intake, onFile: () => void): Promise<void> {
  for (const path of paths) {
    onFile();
    try {
      await readLines(path, intake);
    } catch (error) {
      refuse(path, { reason: readingFailure(error) }, intake);
    }
  }
}

async function readLines(path: string, intake: Intake): Promise<void> {
  const lines = createUnfolder({ marks: [], most: mostBytes });
  const read = ({ cut, number, text }: Line) => {
    if (cut) refuse(path, { reason: tooLarge(mostBytes) }, intake, leftOut, number);
    else if (text.trim() !== '') readText(text, digestOf(text), path, number, intake);
  };
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 262_144 });
  for await (const piece of pieces) for (const line of lines.push(piece)) read(line);
  for (const line of lines.end()) read(line);
}

function readText(text: string, digest: string, path: string, line: number | undefined, intake: Intake): void {
  let candidate: unknown;
  try {
    candidate = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    refuse(path, { reason: 'is not JSON' }, intake, leftOut, line);
    return;
  }
  const accepted = acceptContribution(candidate, intake.now);
  if (accepted.ok) intake.take(accepted.value, digest);
  else refuse(path, accepted.error, intake, leftOut, line);
}

function refuse(path: string, refusal: Refusal, { base, faults }: Intake, outcome = leftOut, line?: number): void {
  const file = shown(base, path);
  faults.add({ severity: 'error', file, ...(line === undefined ? {} : { line }), ...refusal, outcome });
}
