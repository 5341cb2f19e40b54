import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { organisationOf, type Surroundings } from '../commands/task.ts';
import type { Config } from '../config.ts';
import { createFaultLog } from '../faults.ts';
import { contentFiles } from '../sources.ts';
import { type Proofread, proofread } from './proofread.ts';

/** What writers may use without an import: one file is one component. */
const componentFolder = join(import.meta.dirname, '..', '..', 'src', 'components', 'reading');

const componentNames = (): Set<string> =>
  new Set(readdirSync(componentFolder).flatMap((file) => (file.endsWith('.astro') ? [file.slice(0, -6)] : [])));

const silent = { step() {}, advance() {}, end() {} };

/**
 * Proofreads the content folder of an organisation.
 * @param path the configuration's absolute path
 * @throws what the file system says of files that the configuration names and that cannot be read
 */
export async function proofreadAt(path: string, config: Config, around: Surroundings): Promise<Proofread> {
  // What is wrong with the people themselves is for `check` to say; here it only matters who they are.
  const place = { base: around.base, config: path, temporary: around.temporary };
  const task = { place, config, progress: silent, faults: createFaultLog(), around };
  const { directory } = await organisationOf({ people: [], optOut: [] }, task);
  const folder = resolve(dirname(path), config.content);
  try {
    return await proofread({
      files: (pattern) => contentFiles(folder, pattern, around.base),
      components: componentNames(),
      people: directory,
      today: around.now(),
      otherLanguages: config.pages.languages.slice(1),
    });
  } finally {
    directory.close();
  }
}
