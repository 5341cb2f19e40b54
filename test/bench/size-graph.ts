import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The files that a page or script of a built extension loads; paths below the build's folder. */
export interface Loaded {
  /** At once. */
  eager: Set<string>;
  /** When something of the page asks for them: what it imports on demand, and what that imports. */
  later: Set<string>;
}

/** What a minifier leaves of a static import or export; built chunks have no comments. */
const staticImport = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+\.js)["'`]/g;
const dynamicImport = /\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g;
/** What a page names: scripts, style sheets, and chunks to be fetched ahead, which its scripts import. */
const linked = /<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g;

/** Follows the imports of a page (`popup.html`) or script (`background.js`) through a built extension. */
export async function loadedBy(folder: string, entries: readonly string[]): Promise<Loaded> {
  const eager = new Set<string>();
  const onDemand = new Set<string>();
  await follow(folder, entries, eager, onDemand);
  const reached = new Set(eager);
  for (const entry of onDemand) await follow(folder, [entry], reached, onDemand);
  return { eager, later: reached.difference(eager) };
}

/** Adds files and all that they load at once to `found`, and to `onDemand` what they may load later. */
async function follow(
  folder: string,
  files: Iterable<string>,
  found: Set<string>,
  onDemand: Set<string>,
): Promise<void> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    if (file.endsWith('.css')) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const name of named(text, dynamicImport)) onDemand.add(resolved(file, name));
    const next = named(text, file.endsWith('.html') ? linked : staticImport);
    await follow(
      folder,
      next.map((name) => resolved(file, name)),
      found,
      onDemand,
    );
  }
}

const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));

/** @param name as it stands in a file: absolute from the extension's root, or relative to the file */
const resolved = (file: string, name: string): string =>
  name.startsWith('/') ? name.slice(1) : join(dirname(file), name);
