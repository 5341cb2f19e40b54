import { describe, expect, it } from 'vitest';
import { charactersOf, firstLetterOf } from './characters.ts';

/** Beginnings of names in which what follows a letter may belong to it. */
const beginnings = [
  'Ada',
  'É',
  'E\u0301va',
  '“Évi”',
  "d'Alembert",
  'Ελένη',
  'Юлия',
  'И\u0306о',
  'אסתר',
  'ש\u05c1רה',
  'أحمد',
  'ا\u0655',
  '李',
  '山田',
  'か\u3099',
  'カ\u3099',
  'カ\uff9e',
  '김',
  '가\u11a8',
  '\u1100\u1161\u11a8',
  'सत्येन्द्र',
  'क्षमा',
  'ณัฐ',
  'กำ',
  'തൃശ്ശൂർ',
  '2nd',
  'a\u200db',
  'x\u{1f3fd}',
  '\u{1d400}da',
  '(!)',
  '',
];

describe('the first letter of a name', () => {
  it.each(beginnings)('of “%s” is all that readers take for one character', (text) => {
    const expected = charactersOf(text).find((character) => /^[\p{L}\p{N}]/u.test(character));
    expect(firstLetterOf(text)).toBe(expected);
  });

  it('is found in every script without taking a mark from it, whatever the mark', () => {
    const marks = ['\u0301', '\u200d', '\u093e', '\u3099', '\uff9e', '\u11a8', '\u{1f3fd}', '\u{e0020}', ' ', '.', 'ы'];
    for (const letter of ['a', 'ß', 'ω', 'ж', 'ع', 'ש', '漢', 'ひ', 'ｶ', '한', 'य', 'ழ', 'ᄀ', '𐐀'])
      for (const mark of marks) expect(firstLetterOf(letter + mark)).toBe(charactersOf(letter + mark)[0]);
  });
});
