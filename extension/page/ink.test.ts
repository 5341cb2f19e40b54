import { expect, test } from 'vitest';
import { luminance } from './ink.ts';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(255, 0, 0, 0.5)', 0.2126],
  ['color(srgb 1 1 1)', 0],
])('%s', (colour, expected) => expect(luminance(colour)).toBeCloseTo(expected, 4));
