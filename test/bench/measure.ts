import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/place.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { type MadeOrganisation, madeContributions } from '../support/contributions.ts';
import { median } from './median.ts';
import { type TimedRun, timedRun } from './timed-run.ts';

/** Figures of `bench -- measure --json`. */
export interface MeasureFigures {
  /** Of measuring a quarter from 100,000 contributions, a file each: whole process, median. */
  seconds: number;
  /** Most memory that the process had, in megabytes, largest of the runs. */
  rss_mb: number;
  /** `seconds` ÷ the time in which the same files are read and parsed as JSON, in a process of its own. */
  ratio_parse: number;
}

const contributions = 100_000;

/** Four rows each: two relationships a person, both sides of each handed over. More people than contributions: some have none. */
const organisation: MadeOrganisation = {
  seed: 1,
  people: Math.ceil(contributions * 1.05),
  departments: 40,
  relationships: 2.1 * contributions,
  handing: 1,
  last: '2026-10',
};

/** Runs of each kind, taken in turn so that a disturbance meets both. */
const rounds = 3;

/** @returns how many files were written */
async function writeContributions(folder: string): Promise<number> {
  await mkdir(folder);
  let written = 0;
  for (const { contribution } of madeContributions(organisation)) {
    if (written === contributions) break;
    // One after the other all the same; 100,000 promises take four times as long.
    writeFileSync(join(folder, `${String(written++).padStart(6, '0')}.json`), JSON.stringify(contribution));
  }
  return written;
}

/** @param tell takes progress */
export async function measureBench(tell: (line: string) => void): Promise<Result<MeasureFigures, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-measure-'));
  try {
    const config = join(folder, 'kith.json');
    await writeFile(config, JSON.stringify({ organisation: { name: 'Crowd' }, content: inRoot('site', 'content') }));
    const handed = join(folder, 'handed-over');
    tell(`Writing ${contributions} contributions`);
    const written = await writeContributions(handed);
    if (written !== contributions) return failed(`${written} contributions were made instead of ${contributions}.`);
    const all: TimedRun[] = [];
    const floor: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      tell(`Round ${round} of ${rounds}`);
      floor.push((await timedRun([inRoot('test', 'bench', 'read-json.ts'), handed])).seconds);
      const words = ['measure', '--contributions', handed, '--period', '2026-Q3', '--config', config];
      all.push(
        await timedRun([inRoot('site', 'publisher', 'cli.ts'), ...words, '--out', join(folder, `out-${round}`)]),
      );
    }
    const seconds = median(all.map((one) => one.seconds));
    return ok({ seconds, rss_mb: Math.max(...all.map((one) => one.peak)), ratio_parse: seconds / median(floor) });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
