import { expect, test } from 'vitest';
import { noiseOf } from './noise.ts';

/** Numbers that look like chance, the same each time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const draws = 60_000;
const epsilon = 6;
/** By how much one relationship changes all counts together. */
const sensitivity = 12;
const ratio = Math.exp(-epsilon / sensitivity);

/** How often each value came of a count. */
function histogram(count: number, seed: number): Map<number, number> {
  const noise = noiseOf(epsilon, chance(seed));
  const found = new Map<number, number>();
  for (let draw = 0; draw < draws; draw++) {
    const { value } = noise.to({ value: count, people: new Set() });
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

test('noise has the two-sided geometric distribution of the stated ε', () => {
  const found = histogram(30, 1);
  let square = 0;
  let cells = 0;
  for (let distance = -12; distance <= 12; distance++) {
    const expected = (draws * (1 - ratio) * ratio ** Math.abs(distance)) / (1 + ratio);
    const seen = found.get(30 + distance) ?? 0;
    square += (seen - expected) ** 2 / expected;
    cells++;
  }
  // The 99.9 % quantile of chi-square with 25 cells.
  expect(cells).toBe(25);
  expect(square).toBeLessThan(52.7);
});

test('one relationship more or less changes no outcome’s chance by more than the ε of its counts', () => {
  const [less, more] = [histogram(20, 2), histogram(21, 3)];
  // One count changes by one of the twelve that all together may change by.
  const bound = Math.exp(epsilon / sensitivity);
  for (const [value, seen] of less) {
    const other = more.get(value) ?? 0;
    if (seen < 1000 || other < 1000) continue;
    expect(seen / other).toBeLessThan(bound * 1.2);
    expect(other / seen).toBeLessThan(bound * 1.2);
  }
});

test('no count falls below nothing, and each has as many people as it seems to', () => {
  const noise = noiseOf(0.1, chance(4));
  for (let draw = 0; draw < 1000; draw++) {
    const { people, value } = noise.to({ value: 1, people: new Set([1]) });
    expect(value).toBeGreaterThanOrEqual(0);
    expect(people.size).toBe(value);
  }
});
