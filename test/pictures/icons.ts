import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../../scripts/place.ts';
import { openPlainChromium } from '../support/chromium.ts';

/** The smallest has a drawing of its own, whose dots lie on whole pixels. */
const icons = [
  { size: 16, drawing: 'icon-16.svg' },
  { size: 32, drawing: 'icon.svg' },
  { size: 48, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
] as const;

/** The icon files of the extension, from their drawings. */
export async function pictureIcons(folder: string): Promise<void> {
  const { context, close } = await openPlainChromium();
  const page = await context.newPage();
  for (const { size, drawing } of icons) {
    const svg = await readFile(inRoot('extension', 'look', drawing), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  }
  await close();
}
