/// <reference path="./subset-font.d.ts" />
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type Face, faces } from './faces.ts';
import { wholeFont } from './whole.ts';

/**
 * Kerning and accents: what every text is set with. The fonts have small capitals, swashes and ligatures besides. Their f does not touch
 * what follows it, so that ligatures (a tenth of the bytes) mend nothing; and German has none where two words meet, as in Auflage.
 */
const neededByText = ['kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn'];

/** What HarfBuzz calls what such a file holds. */
const formats = { woff2: 'woff2', ttf: 'sfnt' } as const;

/** Where the style sheets of this package look for them; `@kith/fonts/kept/…` to others. */
const kept = new URL('../.cache/', import.meta.url);

/**
 * Cuts the letters that pages need out of the whole fonts, which are twice as heavy and more. To be called before a build: the
 * files are kept, and cut anew when a font or what is wanted of it changes.
 * @param folder ends with a slash
 */
export async function cutFonts(folder = kept, wanted: readonly Face[] = faces): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const face of wanted) await cut(face, folder);
}

async function cut(face: Face, folder: URL): Promise<void> {
  const whole = await readFile(wholeFont(face.from));
  const wanted = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([face, neededByText]))
    .digest('hex');
  const note = new URL(`${face.name}.sha256`, folder);
  const file = new URL(`${face.name}.${face.ending}`, folder);
  if (existsSync(file) && (await readFile(note, 'utf8').catch(() => '')) === wanted) return;
  const letters = face.letters.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const keepFeatures = [...neededByText, ...face.features];
  const options = { targetFormat: formats[face.ending], variationAxes: face.axes, keepFeatures } as const;
  await replace(file, await subsetFont(whole, letters.join(''), options));
  await replace(note, wanted);
}

/** Builds of site and extension may cut at once: neither reads half a file of the other's. */
async function replace(file: URL, content: Uint8Array | string): Promise<void> {
  const half = new URL(`${file.href}.${process.pid}`);
  await writeFile(half, content);
  await rename(half, file);
}
