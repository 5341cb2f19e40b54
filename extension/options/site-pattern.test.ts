import { describe, expect, it } from 'vitest';
import { isRevocable, originOf, parseSite, siteName } from './site-pattern.ts';

describe('adding a site', () => {
  it.each([
    ['intranet.example.com', '*://intranet.example.com/*'],
    ['Intranet', '*://intranet/*'],
    ['*.example.com', '*://*.example.com/*'],
    ['https://intranet.example.com/wiki/Page?x=1#y', 'https://intranet.example.com/*'],
    ['http://localhost:8080/', 'http://localhost/*'],
    ['https://*.example.com/*', 'https://*.example.com/*'],
    ['*://wiki.example.com/team/*', '*://wiki.example.com/team/*'],
    ['bücher.example', '*://xn--bcher-kva.example/*'],
  ])('%j is the site %s', (typed, pattern) => {
    expect(parseSite(typed)).toEqual({ ok: true, value: pattern });
  });

  it.each([
    [' ', 'empty'],
    ['two words', 'notSite'],
    ['ada@example.com', 'notSite'],
    ['https://', 'notSite'],
    ['/wiki', 'notSite'],
    ['ftp://example.com', 'scheme'],
    ['file:///home', 'scheme'],
    ['*', 'everywhere'],
    ['*://*/*', 'everywhere'],
    ['<all_urls>', 'everywhere'],
    ['wiki.*.example.com', 'wildcard'],
    ['*example.com', 'wildcard'],
    ['*.*', 'everywhere'],
  ])('%j is not taken: %s', (typed, fault) => {
    expect(parseSite(typed)).toEqual({ ok: false, error: fault });
  });
});

describe('a site on the list', () => {
  it('is written as people know it', () => {
    expect(siteName('*://intranet.example.com/*')).toBe('intranet.example.com');
    expect(siteName('http://localhost/*')).toBe('http://localhost');
    expect(siteName('https://wiki.example.com/team/*')).toBe('wiki.example.com/team');
  });

  it('gives its permission back when it leaves, unless another site or the directory needs it', () => {
    const feed = 'https://kith.example.com/kith/v1/manifest.json';
    expect(originOf('https://a.example.com/team/*')).toBe('https://a.example.com/*');
    expect(isRevocable('https://a.example.com/*', ['https://b.example.com/*'], feed)).toBe(true);
    expect(isRevocable('https://a.example.com/team/*', ['https://a.example.com/*'], feed)).toBe(false);
    expect(isRevocable('https://*.example.com/*', [], feed)).toBe(false);
    expect(isRevocable('https://a.example.com/*', [], '')).toBe(true);
  });
});
