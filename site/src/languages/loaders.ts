import { readFile } from 'node:fs/promises';
import { glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { otherLanguages } from './languages.ts';

/** A site in one language has no translations. */
const nothing: Loader = { name: 'nothing', load: async ({ store }) => store.clear() };

const idOf = ({ entry }: { entry: string }): string =>
  `${entry.slice(0, 2)}/${entry.replace(/^.*\//, '').replace(/\.mdx?$/, '')}`;

/**
 * Files below the folders of the languages beside the main one. Their ids are the originals' behind the language: `de/mentoring`.
 * @param pattern below the folder of a language
 */
export const translated = (pattern: string): Loader =>
  otherLanguages.length === 0
    ? nothing
    : glob({
        base: './content',
        pattern: otherLanguages.map((language) => `${language}/${pattern}`),
        generateId: idOf,
      });

/** A list in one file for each of those languages, where there is one. */
export const translatedList = (file: string): Loader => ({
  name: 'translated-list',
  load: async ({ config, parseData, store, watcher }) => {
    const load = async (language: string): Promise<void> => {
      const path = `content/${language}/${file}`;
      const entries: unknown = parse(await readFile(new URL(path, config.root), 'utf8').catch(() => '[]'));
      for (const data of Array.isArray(entries) ? entries : []) {
        const id = `${language}/${data.id}`;
        store.set({ id, data: await parseData({ id, data, filePath: path }), filePath: path });
      }
    };
    const loadAll = async (): Promise<void> => {
      store.clear();
      for (const language of otherLanguages) await load(language);
    };
    watcher?.on('change', (path) => path.endsWith(file) && void loadAll());
    await loadAll();
  },
});
