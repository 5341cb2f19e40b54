import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { builtExtension } from '../../scripts/place.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { ensureBuilt } from './built.ts';
import { loadedBy } from './size-graph.ts';

/** Figures of `bench -- size --json`: bytes of the extension as everybody gets it, each file compressed by itself. */
export interface SizeFigures {
  /** Page script and style sheet, which every page that Kith is on for loads. */
  content_gz: number;
  /** Scripts that the background starts in a page later: where a name may stand. */
  content_names_gz: number;
  /** Page, scripts and style sheets that are loaded at once, and scripts that are loaded when they are needed. */
  card_gz: number;
  card_later_gz: number;
  popup_gz: number;
  popup_later_gz: number;
  background_gz: number;
  /** All fonts and the words of all languages: a browser reads few of either, and never from the network. */
  fonts_bytes: number;
  locales_gz: number;
}

/** The build that people get, and the one whose manifest names the page script, which the other registers as it runs. */
const shipped = 'chrome-mv3';
const named = 'chrome-mv3-demo';

/** @returns a sentence when there is no build to weigh */
export async function sizeBench(tell: (line: string) => void): Promise<Result<SizeFigures, string>> {
  for (const target of [shipped, named]) {
    const fault = await ensureBuilt(tell, target);
    if (fault !== undefined) return failed(fault);
  }
  return ok(await weighBuild());
}

/** Weighs the builds that are there. */
export async function weighBuild(): Promise<SizeFigures> {
  const folder = builtExtension(shipped);
  const all = (await readdir(folder, { recursive: true })).toSorted();
  const weigh = (files: Iterable<string>): Promise<number> => weightOf(folder, files);
  const pages = all.filter((file) => file.endsWith('.html'));
  const content = await contentScripts();
  const background = await loadedBy(folder, await backgroundScripts(folder));
  const card = await loadedBy(folder, ['card.html']);
  const popup = await loadedBy(folder, ['popup.html']);
  const everyPage = await loadedBy(folder, pages);
  const reached = new Set([...content, ...background.eager, ...everyPage.eager, ...everyPage.later]);
  return {
    content_gz: await weigh(content),
    content_names_gz: await weigh(all.filter((file) => file.endsWith('.js') && !reached.has(file))),
    card_gz: await weigh(card.eager),
    card_later_gz: await weigh(card.later),
    popup_gz: await weigh(popup.eager),
    popup_later_gz: await weigh(popup.later),
    background_gz: await weigh(background.eager),
    fonts_bytes: await weightOf(
      folder,
      all.filter((file) => file.endsWith('.woff2')),
      ({ length }) => length,
    ),
    locales_gz: await weigh(all.filter((file) => file.endsWith('messages.json'))),
  };
}

const compressed = (bytes: Buffer): number => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length;

async function weightOf(folder: string, files: Iterable<string>, weight = compressed): Promise<number> {
  const weights = await Promise.all([...files].map(async (file) => weight(await readFile(join(folder, file)))));
  return weights.reduce((sum, each) => sum + each, 0);
}

interface Manifest {
  background?: { service_worker?: string };
  content_scripts?: { js?: string[]; css?: string[] }[];
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

async function contentScripts(): Promise<Set<string>> {
  const { content_scripts: scripts = [] } = await readManifest(builtExtension(named));
  return new Set(scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]));
}

async function backgroundScripts(folder: string): Promise<string[]> {
  const { background } = await readManifest(folder);
  return background?.service_worker === undefined ? [] : [background.service_worker];
}
