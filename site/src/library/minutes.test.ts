import { expect, test } from 'vitest';
import { minutesToRead } from './minutes.ts';

const words = (number: number): string => Array.from({ length: number }, () => 'word').join(' ');

test('a short note is a minute, not none', () => {
  expect(minutesToRead('')).toBe(1);
  expect(minutesToRead('Two words.')).toBe(1);
});

test('a reader of 238 words a minute is told the truth', () => {
  expect(minutesToRead(words(238 * 4))).toBe(4);
  expect(minutesToRead(words(Math.round(238 * 4.6)))).toBe(5);
});

test('markup, addresses and numbers of sources are not read', () => {
  const tags = Array.from({ length: 500 }, () => '<Cite n={1} /> [](https://kith.example/a/b/c)').join('\n');
  expect(minutesToRead(`${tags}\n${words(238)}`)).toBe(1);
});

test('words of other scripts count', () => {
  expect(minutesToRead(Array.from({ length: 476 }, () => 'प्रकाश').join(' '))).toBeGreaterThanOrEqual(2);
});
