import { expect, test } from 'vitest';
import { languageAt, mainPath, pathIn } from './address.ts';

const languages = ['en', 'de', 'it'];

test.each([
  ['/', 'en', '/'],
  ['/de/', 'de', '/'],
  ['/guides/ask-to-learn/', 'en', '/guides/ask-to-learn/'],
  ['/de/guides/ask-to-learn/', 'de', '/guides/ask-to-learn/'],
  // A topic may have the name of a language.
  ['/vocabulary/it/', 'en', '/vocabulary/it/'],
  ['/de/vocabulary/it/', 'de', '/vocabulary/it/'],
  // French is none of the languages of this site.
  ['/fr/guides/', 'en', '/fr/guides/'],
  ['/404.html', 'en', '/404.html'],
])('%s is in %s', (path, language, main) => {
  expect(languageAt(path, languages)).toBe(language);
  expect(mainPath(path, languages)).toBe(main);
  expect(pathIn(language, main, languages)).toBe(path);
});

test('a site in one language has no other at any address', () => {
  expect(languageAt('/de/guides/', ['en'])).toBe('en');
  expect(pathIn('de', '/guides/', ['de'])).toBe('/guides/');
});
