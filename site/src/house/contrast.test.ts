import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';

test('black on white stands out as much as anything can, and a colour on itself not at all', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#a63a24', '#a63a24')).toBe(1);
});

test('the grey that WCAG calls just enough is just enough, whichever of the two is named first', () => {
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  expect(contrast('#ffffff', '#767676')).toBe(contrast('#767676', '#ffffff'));
});
