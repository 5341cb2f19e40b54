import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inRoot } from '../../scripts/place.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { crowdCsv } from '../support/crowd.ts';
import { median } from './median.ts';
import { type TimedRun, timedRun } from './timed-run.ts';

/** Figures of `bench -- publish --json`. */
export interface PublishFigures {
  /** Of publishing 100,000 people from a CSV file into an empty folder: whole process, median. */
  seconds: number;
  /** Most memory that the process had, in megabytes, largest of the runs. */
  rss_mb: number;
  /** `seconds` ÷ the time in which csv-parse reads the same file, in a process of its own. */
  ratio_parse: number;
  /** `seconds` ÷ the time for 10,000 people. */
  growth: number;
}

/** Runs of each kind, taken in turn so that a disturbance meets all. */
const rounds = 3;

/** @param tell takes progress */
export async function publishBench(tell: (line: string) => void): Promise<Result<PublishFigures, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-publish-'));
  try {
    const config = join(folder, 'kith.json');
    const columns = { 'Cost Center': 'ignore', 'Worker Type': 'ignore' };
    await writeFile(
      config,
      JSON.stringify({ organisation: { name: 'Crowd' }, content: inRoot('site', 'content'), columns }),
    );
    const csvOf = (people: number) => join(folder, `${people}.csv`);
    for (const people of [10_000, 100_000]) {
      await pipeline(Readable.from(crowdCsv({ people, seed: 1 })), createWriteStream(csvOf(people)));
    }
    let publications = 0;
    const publish = async (people: number) => {
      // Each into a folder of its own, all removed at the end: on ext4, files that are made within seconds after
      // thousands were deleted cost up to 2 s more, because the blocks of their inodes must not be used again at once.
      const out = join(folder, `out-${publications++}`);
      const words = ['publish', '--people', csvOf(people), '--out', out, '--config', config];
      return timedRun([inRoot('site', 'publisher', 'cli.ts'), ...words]);
    };
    const large: TimedRun[] = [];
    const small: number[] = [];
    const floor: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      tell(`Round ${round} of ${rounds}`);
      floor.push((await timedRun([inRoot('test', 'bench', 'read-csv.ts'), csvOf(100_000)])).seconds);
      large.push(await publish(100_000));
      small.push((await publish(10_000)).seconds);
    }
    const seconds = median(large.map((one) => one.seconds));
    return ok({
      seconds,
      rss_mb: Math.max(...large.map((one) => one.peak)),
      ratio_parse: seconds / median(floor),
      growth: seconds / median(small),
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
