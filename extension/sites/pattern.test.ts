import { expect, test } from 'vitest';
import { covers, isOn } from './pattern.ts';

test.each([
  ['https://intranet.example/*', 'https://intranet.example/wiki?x=1', true],
  ['https://intranet.example/*', 'http://intranet.example/', false],
  ['*://intranet.example/*', 'http://intranet.example:8080/', true],
  ['http://127.0.0.1:4321/*', 'http://127.0.0.1:4321/a', true],
  ['http://127.0.0.1:4321/*', 'http://127.0.0.1:9/a', false],
  ['https://*.example/*', 'https://a.b.example/', true],
  ['https://*.example/*', 'https://example/', true],
  ['https://*.example/*', 'https://notexample/', false],
  ['https://intranet.example/wiki/*', 'https://intranet.example/other', false],
  ['https://intranet.example/*/edit', 'https://intranet.example/page/edit', true],
  ['https://intranet.example/*/edit', 'https://intranet.example/page/view', false],
  ['nonsense', 'https://intranet.example/', false],
])('%s and %s: %s', (pattern, address, expected) => expect(covers(pattern, new URL(address))).toBe(expected));

test('off means off: on this page, on this site, or everywhere', () => {
  const settings = { sites: ['https://a.example/*'], offSites: [], offPages: [], enabled: true };
  const address = new URL('https://a.example/x?draft=1#top');
  expect(isOn(settings, address)).toBe(true);
  expect(isOn({ ...settings, offSites: ['a.example'] }, address)).toBe(false);
  expect(isOn({ ...settings, offPages: ['https://a.example/x'] }, address)).toBe(false);
  expect(isOn({ ...settings, offPages: ['https://a.example/'] }, address)).toBe(true);
  expect(isOn({ ...settings, enabled: false }, address)).toBe(false);
});
