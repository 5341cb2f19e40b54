import { expect, test } from 'vitest';
import { checkedLanguages } from './checked.ts';

const offered = { whole: ['en'], written: ['en', 'de'] };

test('a site is in the languages that its organisation names', () => {
  expect(checkedLanguages(['en', 'de'], offered)).toEqual(['en', 'de']);
  expect(checkedLanguages(['en'], offered)).toEqual(['en']);
});

test.each([
  [['en', 'fr'], 'has “fr”, and the site has no words in it. Write site/src/strings/fr.ts'],
  [['de', 'en'], 'begins with “de”, which has words for some pages only. Begin with “en”.'],
  [['en', 'de', 'de'], 'has “de” twice. Take one out.'],
])('%j stops the build, and says what to do', (asked, said) => {
  expect(() => checkedLanguages(asked, offered)).toThrow(`kith.config.ts: “pages.languages” ${said}`);
});
