import { stripVTControlCharacters } from 'node:util';
import { type Command, run } from './command.ts';

/** What a stage of work came to. Counts are of checks or tests. */
export interface StageResult {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  /** Which tests failed, by file and name; the stages that have no tests leave it out. */
  failures?: string[];
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Seconds since a moment of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

export const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** What went wrong, or undefined. */
type Work = () => Promise<string | undefined>;

/** Does a piece of work as one stage and prints one line for it, and what went wrong where something did. */
export async function stageOf(name: string, work: Work): Promise<StageResult> {
  const start = performance.now();
  const wrong = await work();
  const seconds = secondsSince(start);
  if (wrong === undefined) {
    say(`✓ ${name}  ${inSeconds(seconds)}`);
    return { name, passed: 1, failed: 0, seconds };
  }
  say(`✗ ${name} failed after ${inSeconds(seconds)}. It said:\n`);
  say(wrong.trimEnd().replaceAll(/^/gmu, '    '));
  say('');
  return { name, passed: 0, failed: 1, seconds };
}

/** Runs commands one after the other as one stage. The first that fails ends the stage; all it printed is shown. */
export function runStage(name: string, commands: readonly Command[]): Promise<StageResult> {
  return stageOf(name, () => runAll(commands));
}

/** Runs commands one after the other. What the first that failed printed, or undefined where none did. */
export async function runAll(commands: readonly Command[]): Promise<string | undefined> {
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code !== 0) return stripVTControlCharacters(output).trim() || `It ended with code ${code} and said nothing.`;
  }
  return undefined;
}
