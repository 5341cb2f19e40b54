import { describe, expect, it } from 'vitest';
import { safeLink, siteLink } from './link.ts';

describe('a link on a card', () => {
  it.each(['https://people.example/ada', 'mailto:ada@example.org?subject=Hello'])('may be %s', (address) => {
    expect(safeLink(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'http://people.example/ada',
    'blob:https://people.example/1',
    '//people.example',
    '/people/ada',
    '',
    undefined,
  ])('is not made of %j', (address) => {
    expect(safeLink(address)).toBeUndefined();
  });
});

describe('a link to the organisation’s own site', () => {
  it('may be plain http, for a site on this machine', () => {
    expect(siteLink('http://127.0.0.1:4321', '/stories/the-notebook/')).toBe(
      'http://127.0.0.1:4321/stories/the-notebook/',
    );
  });

  it('never leads to another origin', () => {
    expect(siteLink('https://kith.example', '//evil.example/')).toBe('https://kith.example//evil.example/');
    expect(siteLink('https://kith.example', '.evil.example/')).toBeUndefined();
    expect(siteLink('https://kith.example', '@evil.example/')).toBeUndefined();
    expect(siteLink('javascript:alert(1)', '/')).toBeUndefined();
  });
});
