import { foldedWordsOf, wordPatternWith, wordsOf } from '@kith/shared/person/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const wordPattern = wordPatternWith('g');

test('Latin texts are cut into the same words as by the pattern of all scripts', () => {
  const letter = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(..."ab zÉß9'’\u00ad–—-._²½ªµ×÷".split('')) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x24f }).map((unit) => String.fromCharCode(unit)) },
  );
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), (text) => {
      const starts = Array.from(text.matchAll(wordPattern), ({ index }) => index);
      const ends = Array.from(text.matchAll(wordPattern), ([word], place) => (starts[place] ?? 0) + word.length);
      const words = [...wordsOf(text)];
      expect(words.map(({ start }) => start)).toEqual(starts);
      expect(words.map(({ end, possessive }) => end + (possessive ? 2 : 0))).toEqual(ends);
    }),
    { numRuns: 5000 },
  );
});

test('the folded words alone are those that come with their places', () => {
  const letter = fc.constantFrom(..."aBé '’\u00ads-我のไк".split(''));
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), (text) => {
      expect(foldedWordsOf(text)).toEqual(Array.from(wordsOf(text), ({ folded }) => folded));
    }),
  );
});
