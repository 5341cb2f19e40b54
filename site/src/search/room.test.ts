import { expect, test } from 'vitest';
import { roomOf } from './room.ts';

test.each([
  ['/guides/ask-to-learn/', 'guides'],
  ['/de/guides/ask-to-learn/', 'guides'],
  ['/guides/practice/a-busy-expert/', 'guides'],
  ['/vocabulary/mentoring/', 'vocabulary'],
  ['/leaders/', 'leaders'],
  ['/leaders/cost/', 'leaders'],
  ['/measures/', 'measures'],
  ['/measures/survey/', 'measures'],
  ['/guides/', undefined],
  ['/de/guides/', undefined],
  ['/', undefined],
  ['/extension/', undefined],
  ['/invitation/', undefined],
  ['/404/', undefined],
])('%s is found under %s', (path, room) => {
  expect(roomOf(path)).toBe(room);
});
