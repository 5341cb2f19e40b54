import { expect, test } from 'vitest';
import { clock, timed } from './session.ts';

test('each part begins when the one before it ends', () => {
  const parts = timed([
    { title: 'Arrive', minutes: 5 },
    { title: 'Talk', minutes: 40 },
    { title: 'Close', minutes: 20 },
  ]);
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [5, 45],
    [45, 65],
  ]);
});

test('minutes are read as on a clock', () => {
  expect([0, 5, 60, 65].map(clock)).toEqual(['0:00', '0:05', '1:00', '1:05']);
});
