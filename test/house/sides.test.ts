import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/place.ts';
import { sidesIn } from '../support/sides.ts';

const sheets = await Promise.all(
  ['site/src', 'shared/src/look'].map(async (folder) => {
    const files = await readdir(inRoot(folder), { recursive: true });
    return files.filter((file) => /\.(?:css|astro)$/.test(file)).map((file) => join(folder, file));
  }),
);

/** The styles in a page or a component, which may be none. */
const stylesIn = (markup: string): string[] =>
  [...markup.matchAll(/<style[^>]*>([\s\S]*?)<\/style>|style="([^"]*)"/g)].map(
    ([, sheet = '', own = '']) => sheet + own,
  );

test.each(sheets.flat())('%s has no left and no right, so that the page turns round with its script', async (file) => {
  const text = await readFile(inRoot(file), 'utf-8');
  const styles = file.endsWith('.css') ? [text] : stylesIn(text);
  expect(styles.flatMap(sidesIn)).toEqual([]);
});

test.each([
  'margin-left: 4px;',
  'a { left: 0; }',
  'border-top-right-radius: 4px;',
  'text-align: right;',
  'float: left;',
  'scroll-margin-left: 1rem;',
  'margin: 0 4px 0 8px;',
  'inset: 0 auto 0 0;',
  'transform: translateX(4px);',
])('“%s” is found', (line) => {
  expect(sidesIn(line)).toEqual([`1: ${line}`]);
});

test.each([
  'margin-inline-start: 4px;',
  'inset-inline-end: 0;',
  'border-start-end-radius: 4px;',
  'text-align: start;',
  'float: inline-start;',
  'margin: 0.27em 0 0;',
  'margin: 0 4px 8px 4px;',
  '/* to the left: where the thread begins */',
])('“%s” is not', (line) => {
  expect(sidesIn(line)).toEqual([]);
});

test('a drawing that is the same in every language says so', () => {
  expect(sidesIn('/* Not turned: a tick is a tick. */\nborder-width: 0 2px 2px 0;\nleft: 0;')).toEqual(['3: left: 0;']);
});
