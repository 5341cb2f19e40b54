import { expect, test } from 'vitest';
import { datesIn } from './last-changed.ts';

test('a file was last changed by the newest commit that names it', () => {
  const log = [
    '2026-11-27T04:00:00+00:00',
    '',
    'content/guides/ask.mdx',
    '2026-11-20T10:00:00+02:00',
    '',
    'content/guides/ask.mdx',
    'content/stories/ä b.mdx',
    '',
  ].join('\n');
  const dates = datesIn(log);
  expect(dates.get('content/guides/ask.mdx')).toEqual(new Date('2026-11-27T04:00:00Z'));
  expect(dates.get('content/stories/ä b.mdx')).toEqual(new Date('2026-11-20T08:00:00Z'));
  expect(dates.size).toBe(2);
});

test('without a history there are no dates', () => {
  expect(datesIn('').size).toBe(0);
});
