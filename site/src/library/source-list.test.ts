import { expect, test } from 'vitest';
import { sourceList } from './source-list.ts';

const story = { title: 'The notebook', path: '/stories/notebook/' };
const guide = { title: 'Ask', path: '/guides/ask/' };

test('a source that two pages cite stands once, in its fuller words, with both pages', () => {
  const list = sourceList([
    { ...story, sources: [{ text: 'Hansen, 1999', url: 'https://doi.org/10.2307/2667032' }] },
    {
      ...guide,
      sources: [{ text: 'Hansen, The Search-Transfer Problem, 1999', url: 'https://doi.org/10.2307/2667032/' }],
    },
  ]);
  expect(list).toEqual([
    {
      text: 'Hansen, The Search-Transfer Problem, 1999',
      url: 'https://doi.org/10.2307/2667032',
      pages: [story, guide],
    },
  ]);
});

test('two pages of one host are two sources', () => {
  const list = sourceList([
    {
      ...story,
      sources: [
        { text: 'One', url: 'https://example.org/?p=1' },
        { text: 'Two', url: 'https://example.org/?p=2' },
      ],
    },
  ]);
  expect(list).toHaveLength(2);
});

test('books without an address are told apart by their words, and stand in their order', () => {
  const list = sourceList([
    { ...story, sources: [{ text: 'Seymour, In Byron’s Wake' }, { text: '“Extracts”, a page' }, { text: 'Holmes' }] },
    { ...guide, sources: [{ text: 'Holmes' }] },
  ]);
  expect(list.map(({ text, pages }) => [text, pages.length])).toEqual([
    ['“Extracts”, a page', 1],
    ['Holmes', 2],
    ['Seymour, In Byron’s Wake', 1],
  ]);
});
