import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const git = promisify(execFile);

/**
 * What `git log --format=%cI --name-only` says, newest first, as the newest date of each file.
 * @param log a date a commit, and below it the files that it touched
 */
export function datesIn(log: string): Map<string, Date> {
  const dates = new Map<string, Date>();
  let date: Date | undefined;
  for (const line of log.split('\n')) {
    if (/^\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)$/.test(line)) date = new Date(line);
    else if (line !== '' && date !== undefined && !dates.has(line)) dates.set(line, date);
  }
  return dates;
}

let asked: Promise<ReadonlyMap<string, Date>> | undefined;

/**
 * When a file was last changed, by the history in git. Undefined where nobody can know: outside of git, in a copy without the whole
 * history, and for what is not committed yet.
 * @param file as Astro names it, relative to the site: `content/guides/ask-to-learn.mdx`
 */
export async function lastChanged(file: string): Promise<Date | undefined> {
  asked ??= history();
  return (await asked).get(file);
}

async function history(): Promise<ReadonlyMap<string, Date>> {
  try {
    const { stdout: shallow } = await git('git', ['rev-parse', '--is-shallow-repository']);
    if (shallow.trim() !== 'false') return new Map();
    const words = ['-c', 'core.quotePath=off', 'log', '--format=%cI', '--name-only', '--relative', '--', 'content'];
    const { stdout: log } = await git('git', words, { maxBuffer: 2 ** 28 });
    const open = ['-c', 'core.quotePath=off', 'ls-files', '--modified', '--', 'content'];
    const { stdout: changed } = await git('git', open, { maxBuffer: 2 ** 28 });
    const dates = datesIn(log);
    for (const file of changed.split('\n')) dates.delete(file);
    return dates;
  } catch {
    return new Map();
  }
}
