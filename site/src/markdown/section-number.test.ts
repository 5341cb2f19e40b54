import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { sectionNumber } from './section-number.ts';

const html = async (source: string): Promise<string> =>
  (await markdownToHtml(source, { hastPlugins: [sectionNumber] })).html.trim();

test('the number of a step can hang in front of its heading', async () => {
  expect(await html('## 3. Find three names')).toBe('<h2><span class="section-number">3.</span> Find three names</h2>');
});

test('a year or a heading without a number stays as it is', async () => {
  expect(await html('## 1812 in London')).toBe('<h2>1812 in London</h2>');
  expect(await html('## On one page')).toBe('<h2>On one page</h2>');
});
