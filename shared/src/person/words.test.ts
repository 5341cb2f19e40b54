import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { nameKey, wordsOf } from './words.ts';

describe('two spellings of one name are one key', () => {
  test.each([
    ['Skłodowska', 'SKLODOWSKA'],
    ['István', 'Istva\u0301n'],
    ['Ørsted', 'Orsted'],
    ['O’Connor', "O'Connor"],
    ['Müller', 'Muller'],
    ['Tu\u00adring', 'Turing'],
  ])('%s and %s', (left, right) => expect(fold(left)).toBe(fold(right)));

  test('a hyphen, a dash and a space part the same words', () => {
    expect(nameKey('Marie Skłodowska-Curie')).toBe(nameKey('Marie Sklodowska Curie'));
  });

  test('marks of Indic scripts are letters and make a difference', () => {
    expect(fold('की')).not.toBe(fold('का'));
  });
});

describe('words', () => {
  test('a possessive keeps the name and leaves the ending', () => {
    expect([...wordsOf('Faraday’s')]).toEqual([{ start: 0, end: 7, folded: 'faraday', possessive: true }]);
  });

  test('Chinese and Korean names are found inside text without spaces', () => {
    expect(nameKey('吳健雄')).toBe('吳 健 雄');
    expect(nameKey('김연아는').startsWith(nameKey('김연아'))).toBe(true);
  });

  test('offsets point into the text as it was given, astral characters included', () => {
    const text = '𝔸 by Łukasiewicz';
    const last = [...wordsOf(text)].at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('Łukasiewicz');
  });
});
