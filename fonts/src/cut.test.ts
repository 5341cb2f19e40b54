import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cutFonts } from './cut.ts';
import type { Face } from './faces.ts';

const face: Face = {
  name: 'two',
  ending: 'woff2',
  from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  axes: { wght: 400 },
  features: [],
  letters: [[0x41, 0x42]],
};

let folder: URL;
const file = (): URL => new URL('two.woff2', folder);

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'kith-fonts-'))}/`);
  await cutFonts(folder, [face]);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a font of two letters is small', async () => {
  const { size } = await stat(file());
  expect(size).toBeGreaterThan(300);
  expect(size).toBeLessThan(3000);
});

test('what was cut is kept', async () => {
  await writeFile(file(), 'kept');
  await cutFonts(folder, [face]);
  expect(await readFile(file(), 'utf8')).toBe('kept');
});

test('it is cut anew when something else is wanted of it', async () => {
  const { size } = await stat(file());
  await cutFonts(folder, [{ ...face, letters: [[0x41, 0x5a]] }]);
  expect((await stat(file())).size).toBeGreaterThan(size);
});

test('a file that was lost is cut anew', async () => {
  await rm(file());
  await cutFonts(folder, [face]);
  expect((await stat(file())).size).toBeGreaterThan(300);
});
