import { cp, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run } from '../../scripts/command.ts';
import { inRoot } from '../../scripts/place.ts';

/** What a build makes anew. */
const made = new Set(['dist', 'node_modules']);

/** A site with other content, to be built beside the one of the repository. */
export interface SiteCopy {
  folder: string;
  /** @returns where the pages are. Throws what Astro said where it fails. */
  build(): Promise<string>;
  remove(): Promise<void>;
}

/**
 * Copies the site to a folder beside it, where its own paths lead to the same places.
 * @param name begins with `.site-`, which git ignores
 */
export async function copySite(name: `.site-${string}`): Promise<SiteCopy> {
  const [site, folder] = [inRoot('site'), inRoot(name)];
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove();
  await cp(site, folder, { recursive: true, filter: (path) => !made.has(basename(path)) });
  await symlink(join(site, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    async build() {
      const { code, output } = await run({
        program: process.execPath,
        arguments: [join(site, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
        folder,
      });
      if (code !== 0) throw new Error(`The site could not be built:\n${output.slice(-4000)}`);
      return join(folder, 'dist');
    },
    remove,
  };
}
