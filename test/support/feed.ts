import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, script } from '../../scripts/command.ts';

/** Where a feed's manifest lies below the folder or address that it is published at. */
export const manifestPath = 'kith/v1/manifest.json';

/**
 * Publishes a table of people as a feed with the program that users have.
 * @param people absolute paths; the demo organisation when there are none
 * @returns what the publisher said, faults of the table included
 * @throws when no feed came of it
 */
export async function publish(folder: string, ...people: string[]): Promise<string> {
  return publishWith(folder, { people });
}

/** The same with a configuration, by its absolute path. */
export async function publishWith(
  folder: string,
  { people, config }: { people: readonly string[]; config?: string },
): Promise<string> {
  const tables = [
    ...people.flatMap((path) => ['--people', path]),
    ...(config === undefined ? [] : ['--config', config]),
  ];
  const { output } = await run(script('site/publisher/cli.ts', 'publish', ...tables, '--out', folder));
  // Faults in some rows are told and the rest is published, so the exit code does not say whether there is a feed.
  if (!existsSync(join(folder, manifestPath))) throw new Error(`Nothing was published:\n${output}`);
  return output;
}
