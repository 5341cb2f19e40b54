import { expect, test } from 'vitest';
import { ringEdges } from './rings.ts';

test('a chain of 100,000 concepts is followed to its end, and the edge that closes it is found', () => {
  const length = 100_000;
  const broader = new Map(Array.from({ length }, (_, index) => [`c${index}`, [`c${(index + 1) % length}`]]));
  const [edge, ...others] = ringEdges(broader);
  expect(others).toEqual([]);
  expect([edge?.from, edge?.to]).toEqual([`c${length - 1}`, 'c0']);
  expect(edge?.ring).toEqual(['c0', 'c1', 'c2', 'c3', '…', `c${length - 2}`, `c${length - 1}`, 'c0']);
});

test('a ring that a line can hold is told whole', () => {
  const ring = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const broader = new Map(ring.map((id, index) => [id, [ring[(index + 1) % ring.length] ?? '']]));
  expect(ringEdges(broader)).toEqual([{ from: 'g', to: 'a', ring: [...ring, 'a'] }]);
});

test('ten thousand rings of ten thousand concepts are found in the memory of their edges', () => {
  const length = 10_000;
  const up = (index: number) => [index + 1, index - length].filter((to) => to >= 0 && to < 2 * length);
  const broader = new Map(
    Array.from({ length: 2 * length }, (_, index) => [`c${index}`, up(index).map((to) => `c${to}`)]),
  );
  const edges = ringEdges(broader);
  expect(edges).toHaveLength(length);
  expect(edges.every(({ ring }) => ring.length === 8)).toBe(true);
});
