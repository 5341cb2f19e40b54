import { hash } from 'node:crypto';
import { closeSync, createReadStream, type Dirent, openSync, readSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { Contribution } from '@kith/shared/learning/contribution';
import type { FaultLog } from '../faults.ts';
import { createUnfolder, type Line } from '../import/folded/lines.ts';
import { readingFailure, shown } from '../sources.ts';
import { acceptContribution, type Refusal } from './accept.ts';
import type { Month } from './months.ts';

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
 * taken. In memory is one contribution at a time.
 * @param paths absolute; of a folder everything below it
 */
export async function readContributions(paths: readonly string[], intake: Intake): Promise<void> {
  const files = (await Promise.all(paths.map((path) => filesAt(path, intake)))).flat();
  for (const [place, file] of files.entries()) {
    intake.onFile(place, files.length);
    try {
      if (isOfLines(file)) await readLines(file, intake);
      else readWhole(file, intake);
    } catch (error) {
      refuse(file, { reason: readingFailure(error) }, intake);
    }
  }
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
    return found.flatMap((entry) => fileOf(entry, path, intake)).sort();
  } catch (error) {
    refuse(path, { reason: readingFailure(error) }, intake, 'nothing is read from it');
    return [];
  }
}

/** Files of a folder that hold contributions by their names; others may have been left there, which is told. */
function fileOf(entry: Dirent, top: string, { base, faults }: Intake): string[] {
  const path = join(entry.parentPath, entry.name);
  // A drop box keeps what is still coming in under such a name, file managers keep their own.
  if (entry.isDirectory() || isHidden(relative(top, path))) return [];
  if (entry.isFile() && (extname(path).toLowerCase() === endingsOf.whole || isOfLines(path))) return [path];
  const reason = entry.isFile() ? 'the name does not end in .json, .jsonl or .ndjson' : 'this is no file';
  faults.add({ severity: 'warning', file: shown(base, path), reason, outcome: 'it is not read' });
  return [];
}

const isHidden = (path: string): boolean => path.split(/[/\\]/).some((name) => name.startsWith('.'));

function readWhole(path: string, intake: Intake): void {
  const length = readInto(room, path);
  if (length > mostBytes) refuse(path, tooLarge, intake);
  else readText(room.toString('utf-8', 0, length), path, undefined, intake);
}

/** Of a file as much as there is room for. One room for all files: of 100,000, this takes half as long as a buffer each. */
const room = Buffer.allocUnsafe(mostBytes + 1);

function readInto(into: Buffer, path: string): number {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(file, into, length, into.length - length, null);
      length += read;
      if (read === 0 || length === into.length) return length;
    }
  } finally {
    closeSync(file);
  }
}

const tooLarge: Refusal = { reason: `is larger than the ${mostBytes / 1_000_000} MB of the largest contribution` };

async function readLines(path: string, intake: Intake): Promise<void> {
  const lines = createUnfolder({ marks: [], most: mostBytes });
  const read = ({ cut, number, text }: Line) => {
    if (cut) refuse(path, tooLarge, intake, leftOut, number);
    else if (text.trim() !== '') readText(text, path, number, intake);
  };
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 262_144 });
  for await (const piece of pieces) for (const line of lines.push(piece)) read(line);
  for (const line of lines.end()) read(line);
}

function readText(text: string, path: string, line: number | undefined, intake: Intake): void {
  let candidate: unknown;
  try {
    candidate = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    refuse(path, { reason: 'is not JSON' }, intake, leftOut, line);
    return;
  }
  const accepted = acceptContribution(candidate, intake.now);
  if (accepted.ok) intake.take(accepted.value, hash('sha256', text, 'base64'));
  else refuse(path, accepted.error, intake, leftOut, line);
}

function refuse(path: string, refusal: Refusal, { base, faults }: Intake, outcome = leftOut, line?: number): void {
  const file = shown(base, path);
  faults.add({ severity: 'error', file, ...(line === undefined ? {} : { line }), ...refusal, outcome });
}
