import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { type Face, faces } from './faces.ts';

/**
 * Kerning and accents: what every text is set with. The fonts have small capitals, swashes and ligatures besides. Their f does not touch
 * what follows it, so that ligatures (a tenth of the bytes) mend nothing; and German has none where two words meet, as in Auflage.
 */
const neededByText = ['kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn'];

/**
 * Cuts the letters that pages need out of the whole fonts, which are three times as heavy. The files lie in `.astro/fonts`, and
 * are cut anew when a font or what is wanted of it changes.
 */
export const cutFonts: AstroIntegration = {
  name: 'kith-fonts',
  hooks: {
    'astro:config:setup': async ({ config }) => {
      const folder = new URL('./.astro/fonts/', config.root);
      await mkdir(folder, { recursive: true });
      for (const face of faces) await cut(face, folder);
    },
  },
};

async function cut(face: Face, folder: URL): Promise<void> {
  const whole = await readFile(createRequire(import.meta.url).resolve(face.from));
  const wanted = createHash('sha256')
    .update(whole)
    .update(JSON.stringify([face, neededByText]))
    .digest('hex');
  const note = new URL(`${face.name}.sha256`, folder);
  if ((await readFile(note, 'utf8').catch(() => '')) === wanted) return;
  const letters = face.letters.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  const file = fileURLToPath(new URL(`${face.name}.woff2`, folder));
  const keepFeatures = [...neededByText, ...face.features];
  const options = { targetFormat: 'woff2', variationAxes: face.axes, keepFeatures } as const;
  await writeFile(file, await subsetFont(whole, letters.join(''), options));
  await writeFile(note, wanted);
}
