import { describe, expect, it } from 'vitest';
import { longestMail, mailWay } from './mail-way.ts';

const pasteHere = 'Paste it here.';
const way = (text: string) => mailWay('stories@letters.example', 'A story', text, pasteHere);

describe('a mail that is drafted', () => {
  it('has a short text in it, line by line', () => {
    expect(way('Hello,\nyou')).toEqual({
      link: 'mailto:stories@letters.example?subject=A%20story&body=Hello%2C%0D%0Ayou',
      isWhole: true,
    });
  });

  it.each([
    ['in English', 'a', 1900, 2000],
    ['in Arabic', 'ع', 300, 330],
    ['in Japanese', '学', 200, 220],
  ])('says so where a text %s is longer than mail programs are handed', (_, letter, fits, tooLong) => {
    expect(way(letter.repeat(fits))?.isWhole).toBe(true);
    const long = way(letter.repeat(tooLong));
    expect(long?.isWhole).toBe(false);
    expect(long?.link).toMatch(/&body=Paste%20it%20here\.$/);
    expect(long?.link.length).toBeLessThan(longestMail);
  });
});
