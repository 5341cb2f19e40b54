import { expect, test } from 'vitest';
import { parseFeedKeys } from './feed-keys.ts';

const one = 'A'.repeat(43);
const other = `${'b-_9'.repeat(10)}xyz`;

test.each([
  ['', []],
  ['  \n ', []],
  [one, [one]],
  [` ${one}\r\n${other}\n`, [one, other]],
  [`${one}, ${other}; ${one}`, [one, other]],
])('%j is understood', (typed, keys) => {
  expect(parseFeedKeys(typed)).toEqual({ ok: true, value: keys });
});

test.each([
  ['a key with one character too few', 'A'.repeat(42)],
  ['a key in base64 instead of base64url', `${'A'.repeat(42)}+`],
  ['a key with padding', `${one}=`],
  ['a secret key in a PEM file', '-----BEGIN'],
])('%s is shown to whoever typed it', (_, key) => {
  expect(parseFeedKeys(`${one}\n${key}`)).toEqual({ ok: false, error: { fault: 'notKey', key } });
});

test('a whole document pasted by mistake is shown in short', () => {
  expect(parseFeedKeys('x'.repeat(100_000))).toEqual({
    ok: false,
    error: { fault: 'notKey', key: `${'x'.repeat(59)}…` },
  });
});

test('more than five keys are too many', () => {
  const keys = Array.from({ length: 6 }, (_, index) => `${'A'.repeat(42)}${index}`);
  expect(parseFeedKeys(keys.slice(1).join('\n')).ok).toBe(true);
  expect(parseFeedKeys(keys.join('\n'))).toEqual({ ok: false, error: { fault: 'tooMany' } });
});
