import { describe, expect, it } from 'vitest';
import { mailLink } from './mail.ts';

describe('writing to a colleague', () => {
  it('fills in the address and the subject', () => {
    expect(mailLink('ada@example.org', 'A question about C++ & logic')).toBe(
      'mailto:ada@example.org?subject=A%20question%20about%20C%2B%2B%20%26%20logic',
    );
  });

  it('adds no other recipient and no text, whatever stands in the directory', () => {
    const link = mailLink('a?cc=all&body=hi@example.org', 'x\r\nBcc: all@example.org');
    expect(link).toBe('mailto:a%3Fcc%3Dall%26body%3Dhi@example.org?subject=x%0D%0ABcc%3A%20all%40example.org');
  });
});
