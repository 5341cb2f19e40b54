import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { builtSite } from '../../scripts/place.ts';

/** Beside the pages: the demo's intranet, which stands for somebody else's site, and the feed. */
const notOurPages = /^\/(?:intranet|kith)\//;

export interface BuiltPage {
  /** As a reader asks for it: `/guides/ask-to-learn/`. */
  path: string;
  html: string;
}

/**
 * Every page of the built site.
 * @throws when the site is not built
 */
export async function builtPages(folder: string = builtSite): Promise<BuiltPage[]> {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Build the site first: npm test -- e2e`);
  const files = await readdir(folder, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file: join(folder, file), path: pathOf(file) }))
    .filter(({ path }) => !notOurPages.test(path))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
  return Promise.all(pages.map(async ({ file, path }) => ({ path, html: await readFile(file, 'utf8') })));
}

const pathOf = (file: string): string =>
  `/${file
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1')}`;
