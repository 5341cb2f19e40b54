import { isWordUnit } from '@kith/shared/recognise/word-reader';
import { expect, test } from 'vitest';

test('what belongs to a word, code unit by code unit, is what Unicode calls a letter, a digit or a mark', () => {
  const wrong: string[] = [];
  for (let unit = 1; unit < 0x2000; unit++) {
    const letter = String.fromCharCode(unit);
    // The modifier apostrophe is a letter to Unicode, and dropped as the others are.
    const isOfWord = /[\p{L}\p{N}\p{M}]/u.test(letter) && letter !== 'ʼ';
    if (isWordUnit(letter, 0) !== isOfWord) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});
