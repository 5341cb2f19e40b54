import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import { builtPages } from '../support/site.ts';

const pages = (await builtPages()).filter(({ path }) => /^(?:\/de)?\/(?:guides|stories|vocabulary)\/./.test(path));
const read = (path: string): Promise<Buffer> => readFile(join(builtSite, path));

/** Whether a rule for letters is of some use to a page: one of the page's characters is in its range. */
function serves(rule: string, text: string): boolean {
  const ranges = [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
  return [...text].some((sign) =>
    ranges.some(([first = 0, last = 0]) => (sign.codePointAt(0) ?? 0) >= first && (sign.codePointAt(0) ?? 0) <= last),
  );
}

async function weightOf(html: string): Promise<number> {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? '');
  const styles = await Promise.all(sheets.map(async (sheet) => (await read(sheet)).toString('utf8')));
  const text = html.replace(/<head>[\s\S]*?<\/head>|<[^>]*>/g, '');
  const fonts = styles
    .flatMap((style) => style.match(/@font-face\s*\{[^}]*\}/g) ?? [])
    .filter((rule) => serves(rule, text))
    .flatMap((rule) => [...rule.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map((match) => match[1] ?? ''));
  const letters = await Promise.all(fonts.map(async (font) => (await read(font)).length));
  return [html, ...styles]
    .map((part) => gzipSync(part).length)
    .concat(letters)
    .reduce((sum, bytes) => sum + bytes, 0);
}

test('no guide, story or term weighs more than 120 kB, letters included', async () => {
  const weights = await Promise.all(pages.map(async ({ path, html }) => ({ path, bytes: await weightOf(html) })));
  expect(weights.length).toBeGreaterThan(100);
  expect(weights.filter(({ bytes }) => bytes > 118_000)).toEqual([]);
  // Less than the letters alone: then this counts nothing.
  expect(weights.filter(({ bytes }) => bytes < 50_000)).toEqual([]);
});
