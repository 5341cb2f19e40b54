import { expect, it } from 'vitest';
import { formatLanguage } from './format-language.ts';

it('a reader in London gets 14:20, one in Chicago 2:20 PM, both in English', () => {
  expect(formatLanguage('en-GB', 'en')).toBe('en-GB');
  expect(formatLanguage('en-US', 'en')).toBe('en-US');
});

it('no sentence is half in one language and half in another', () => {
  expect(formatLanguage('de-AT', 'en')).toBe('en');
});
