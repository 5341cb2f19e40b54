import { resolve } from 'node:path';

/** Modules that a page's second script takes from the first, by their names in `page/kept.ts`. */
const kept: Record<string, string> = {
  'extension/page/elements.ts': 'elements',
  'extension/page/identified.ts': 'identified',
  'extension/page/reading.ts': 'reading',
  'extension/page/slices.ts': 'slices',
  'extension/page/texts.ts': 'texts',
  'extension/page/walker.ts': 'walker',
  'shared/src/recognise/filter.ts': 'filter',
  'shared/src/recognise/gap.ts': 'gap',
  'shared/src/recognise/scan-contacts.ts': 'contacts',
  'shared/src/recognise/scan.ts': 'scan',
  'shared/src/recognise/word-reader.ts': 'wordReader',
};

const names = new Map(
  Object.entries(kept).map(([path, name]) => [resolve(import.meta.dirname, '..', path), name] as const),
);

interface Resolver {
  resolve: (source: string, importer?: string) => Promise<{ id: string } | null>;
}

/** Leaves those modules out of the second script. */
export const keptElsewhere = {
  name: 'kith-kept-elsewhere',
  enforce: 'pre' as const,
  async resolveId(
    this: Resolver,
    source: string,
    importer: string | undefined,
  ): Promise<{ id: string; external: true } | undefined> {
    const found = importer === undefined ? null : await this.resolve(source, importer);
    return found !== null && names.has(found.id) ? { id: found.id, external: true } : undefined;
  },
};

/** Where the second script finds such a module; without the first script it finds none, and does nothing. */
export const globalOf = (id: string): string => `globalThis.kithScripts?.kept.${names.get(id)}`;
