import { expect, test } from 'vitest';
import { invitationAt } from './invitation.ts';

const feed = 'https://kith.example/kith/v1/manifest.json';

test('an invitation is offered on the organisation’s own page, and nowhere else', () => {
  expect(invitationAt('https://kith.example/invitation/#k1.abc', feed)).toBe('k1.abc');
  for (const elsewhere of [
    undefined,
    '',
    'https://evil.example/invitation/#k1.abc',
    'https://kith.example:8443/invitation/#k1.abc',
    'https://kith.example/wiki/invitation/#k1.abc',
    'http://kith.example/invitation/#k1.abc',
  ])
    expect(invitationAt(elsewhere, feed)).toBeUndefined();
  expect(invitationAt('https://kith.example/invitation/#k1.abc', '')).toBeUndefined();
});
