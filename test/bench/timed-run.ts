import { run } from '../../scripts/command.ts';
import { inRoot } from '../../scripts/place.ts';

/** What a program took from its start to its end: seconds, and the most memory that it had, in megabytes. */
export interface TimedRun {
  seconds: number;
  peak: number;
}

/**
 * Runs a script of ours in a process of its own.
 * @param args the script's path and what it is given
 * @throws with the output, when it fails
 */
export async function timedRun(args: readonly string[]): Promise<TimedRun> {
  const start = performance.now();
  const { code, output } = await run({
    program: process.execPath,
    arguments: ['--import', inRoot('test', 'bench', 'peak-memory.ts'), ...args],
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(output);
  return { seconds, peak: Number(/peak ([\d.]+) MB/.exec(output)?.[1] ?? Number.NaN) };
}
