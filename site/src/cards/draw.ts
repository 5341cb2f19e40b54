import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const face = '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2';
const program = '@resvg/resvg-wasm/index_bg.wasm';

/** Light and large, as headings are. */
const heading = { opsz: 30, wght: 360 };

let prepared: Promise<Uint8Array> | undefined;

async function prepare(): Promise<Uint8Array> {
  await initWasm(await readFile(resolve(program)));
  const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
  return subsetFont(await readFile(resolve(face)), letters, { targetFormat: 'sfnt', variationAxes: heading });
}

/** Draws an SVG as PNG, its text in Literata. */
export async function draw(svg: string): Promise<Uint8Array> {
  prepared ??= prepare();
  const literata = await prepared;
  const font = { fontBuffers: [literata], loadSystemFonts: false, defaultFontFamily: 'Literata' };
  return new Resvg(svg, { font }).render().asPng();
}
