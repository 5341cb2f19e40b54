import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reportSchema } from '@kith/shared/measure/report';
import { failed, ok, type Result } from '@kith/shared/result';
import { readArguments } from '../arguments.ts';
import type { Surroundings } from '../commands/task.ts';
import { run } from '../run.ts';
import type { Simulation } from './simulate.ts';

/**
 * Has `kith measure` reckon each quarter, as if the day after it had come, and write the report to a folder. What an earlier
 * simulation left there is replaced; a report of people is not.
 * @returns the error is a sentence
 */
export async function measureYear(
  { folders, peopleFile }: Simulation,
  out: string,
  around: Omit<Surroundings, 'now'>,
): Promise<Result<undefined, string>> {
  for (const { quarter } of folders) {
    const cleared = await clear(out, quarter.name);
    if (!cleared.ok) return cleared;
  }
  for (const { quarter, folder, survey } of folders) {
    const words = ['--contributions', folder, '--people', peopleFile, '--period', quarter.name, '--out', out];
    const asked = survey === undefined ? [] : ['--survey', survey.results, '--mapping', survey.mapping];
    const command = readArguments(['measure', ...words, ...asked, '--simulated']);
    if (!command.ok || command.value.name === 'help') return failed('kith measure does not know its options.');
    const now = () => new Date(quarter.to + 86_400_000);
    if ((await run(command.value, { ...around, now })) !== 0) return failed(`${quarter.name} could not be measured.`);
  }
  return ok(undefined);
}

async function clear(out: string, period: string): Promise<Result<undefined, string>> {
  const file = join(out, `${period}.json`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return ok(undefined);
  if (!isSimulated(text))
    return failed(`${file} is no simulated report, and stays. Name another folder with --measures.`);
  for (const ending of ['json', 'csv']) await rm(join(out, `${period}.${ending}`), { force: true });
  return ok(undefined);
}

function isSimulated(text: string): boolean {
  try {
    return reportSchema.safeParse(JSON.parse(text)).data?.simulated === true;
  } catch {
    return false;
  }
}
