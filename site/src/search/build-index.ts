import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Stands in many pages, and says nothing of the one that it stands in: what terms mean, labels, numbers. */
const notOfThePage = ['.note', '.cite', '.section-number', '.label', '.kind', '.crumbs', 'dt', 'textarea'];

/** Makes the index of the search when the pages are there: of every page with text marked `data-pagefind-body`, each language by itself. */
export const buildSearchIndex: AstroIntegration = {
  name: 'kith-search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { index, errors } = await createIndex({ excludeSelectors: notOfThePage });
      if (index === undefined) throw new Error(`The search cannot be built: ${errors.join(' ')}`);
      const read = await index.addDirectory({ path: fileURLToPath(dir) });
      const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
      await close();
      await removeViews(new URL('pagefind/', dir));
      const faults = [...read.errors, ...written.errors];
      if (faults.length > 0) throw new Error(`The search could not be built: ${faults.join(' ')}`);
    },
  },
};

/** Pagefind writes views of its own beside the index. Ours is `islands/search.ts`. */
async function removeViews(folder: URL): Promise<void> {
  const files = await readdir(folder);
  for (const file of files.filter((name) => /-ui\.(?:js|css)$|-highlight\.js$/.test(name)))
    await rm(new URL(file, folder));
}
