import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
const letters = '@kith/fonts/kept/literata-drawn.ttf';
const program = '@resvg/resvg-wasm/index_bg.wasm';

let prepared: Promise<Uint8Array> | undefined;

async function prepare(): Promise<Uint8Array> {
  await initWasm(await readFile(resolve(program)));
  return readFile(resolve(letters));
}

/** Draws an SVG as PNG, its text in Literata. */
export async function draw(svg: string): Promise<Uint8Array> {
  prepared ??= prepare();
  const literata = await prepared;
  const font = { fontBuffers: [literata], loadSystemFonts: false, defaultFontFamily: 'Literata' };
  return new Resvg(svg, { font }).render().asPng();
}
