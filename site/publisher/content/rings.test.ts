import { expect, test } from 'vitest';
import { ringEdges } from './rings.ts';

test('a chain of 100,000 concepts is followed to its end, and the edge that closes it is found', () => {
  const length = 100_000;
  const broader = new Map(Array.from({ length }, (_, index) => [`c${index}`, [`c${(index + 1) % length}`]]));
  const [edge, ...others] = ringEdges(broader);
  expect(others).toEqual([]);
  expect([edge?.from, edge?.to, edge?.ring.length]).toEqual([`c${length - 1}`, 'c0', length + 1]);
});
