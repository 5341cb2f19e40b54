import { expect, test } from 'vitest';
import { crumbsOf } from './crumbs.ts';

const labels = { guides: 'Guides' };

test('a page hangs under its list, and that under the home page', () => {
  expect(crumbsOf('/guides/ask-to-learn/', labels, 'Kith')).toEqual([
    { label: 'Kith', path: '/' },
    { label: 'Guides', path: '/guides/' },
  ]);
  expect(crumbsOf('/guides/paths/new-coach/', labels, 'Kith').at(-1)?.path).toBe('/guides/');
  expect(crumbsOf('/de/guides/ask-to-learn/', labels, 'Kith').map(({ path }) => path)).toEqual(['/de/', '/de/guides/']);
});

test.each(['/', '/guides/', '/de/', '/de/guides/', '/404/', '/invitation/'])('%s hangs under nothing', (path) => {
  expect(crumbsOf(path, labels, 'Kith')).toEqual([]);
});
