import { expect, test } from 'vitest';
import { coloursOf } from './colours.ts';

test('an organisation’s own colour is used in light and dark', () => {
  expect(coloursOf({ light: '#1b4f8a', dark: '#9cc3f5' })).toBe(':root { --thread: light-dark(#1b4f8a, #9cc3f5); }\n');
});

test('a colour that nobody could read stops the build, and says which way to go', () => {
  expect(() => coloursOf({ light: '#e8a33d', dark: '#9cc3f5' })).toThrow(/pages\.thread\.light.*darker/);
  expect(() => coloursOf({ light: '#1b4f8a', dark: '#333355' })).toThrow(/pages\.thread\.dark.*lighter/);
});
