import { expect, test } from 'vitest';
import type { Guide } from './guide.ts';
import { guidesAbout } from './guides-about.ts';

const guide = (id: string, ...topics: string[]): Guide => ({
  id,
  title: id,
  summary: id,
  topics,
  path: `/guides/${id}/`,
});

test('a topic leads first to the guide that is about little else', () => {
  const guides = [
    guide('all', 'coaching', 'mentoring', 'peer'),
    guide('other', 'mentoring'),
    guide('coach', 'coaching'),
  ];
  expect(guidesAbout('coaching', guides).map(({ id }) => id)).toEqual(['coach', 'all']);
});

test('a card never lists more guides than it has room for', () => {
  const guides = Array.from({ length: 30 }, (_, index) => guide(`guide-${index}`, 'coaching'));
  expect(guidesAbout('coaching', guides)).toEqual(guides.slice(0, 4));
});
