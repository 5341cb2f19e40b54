import { describe, expect, it, test } from 'vitest';
import { keyOfAccount } from './identifier-key.ts';
import { parseIdentifierPattern } from './identifier-pattern.ts';
import { presetNames, presetRules } from './presets.ts';

describe('a pattern that somebody types', () => {
  it.each([
    'https://github.com/{handle}',
    ' https://github.com/{handle}/ ',
    'http://intranet:8080/people/{handle}',
    'https://*.slack.example/team/{handle}',
    '/people/{handle}',
    '/display/~{handle}',
    '/people/{email}/profile',
    '?name={handle}',
    '/profile?id={handle}&tab=about',
    '*/people/{handle}',
    'data-user-email={email}',
    'data-login="{handle}"',
    'DATA-Login={HANDLE}',
    'data-mri=8:orgid:{handle}',
  ])('%j is understood', (typed) => {
    expect(parseIdentifierPattern(typed).ok).toBe(true);
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    [`https://x.example/{handle}${'x'.repeat(300)}`, 'tooLong'],
    ['https://github.com/ada', 'noSlot'],
    ['data-login', 'noSlot'],
    ['https://x.example/{handle}/{email}', 'manySlots'],
    ['https://x.example/{user}', 'otherSlot'],
    ['https://x.example/{handle', 'otherSlot'],
    ['https://x.example/handle}', 'otherSlot'],
    ['github.com/{handle}', 'start'],
    ['{handle}', 'start'],
    ['//github.com/{handle}', 'start'],
    ['/a/*/{handle}', 'start'],
    ['ftp://x.example/{handle}', 'scheme'],
    ['javascript://x.example/{handle}', 'scheme'],
    ['https:///{handle}', 'host'],
    ['https://ada@x.example/{handle}', 'host'],
    ['https://*.com/{handle}', 'host'],
    ['https://*/{handle}', 'host'],
    ['https://a b.example/{handle}', 'host'],
    ['https://{handle}.x.example/', 'slotInHost'],
    ['https://x.example/#/people/{handle}', 'fragment'],
    ['onclick={handle}', 'attribute'],
    ['data-a]b={handle}', 'attribute'],
    ['data-={handle}', 'attribute'],
    ['/{handle}', 'everywhere'],
    ['*/{email}', 'everywhere'],
  ])('%j is not taken: %s', (typed, fault) => {
    expect(parseIdentifierPattern(typed)).toEqual({ ok: false, error: fault });
  });
});

describe('an account as systems write it', () => {
  it.each([
    ['ada', '@ada'],
    ['ADA', '@ada'],
    ['@ada', '@ada'],
    ['~ada', '@ada'],
    ['CORP\\Ada', '@ada'],
    ['i:0#.w|corp\\ada', '@ada'],
    ['i:0#.f|membership|Ada.Lovelace@zoo.example', 'mailto:ada.lovelace@zoo.example'],
    ['712020:6f1c2a4e-0000-4000-8000-0000000000ad', '@6f1c2a4e-0000-4000-8000-0000000000ad'],
    ['ada.lovelace@zoo.example', 'mailto:ada.lovelace@zoo.example'],
    ['Лена', '@лена'],
    ['İlker', '@i̇lker'],
  ])('%s is %s', (account, key) => {
    expect(keyOfAccount(account.toLowerCase(), 'handle')).toBe(key);
  });

  it.each(['', 'two words', '-ada', 'a/b', 'ada@', '@ada@', 'a@b@c', 'ada@x.example,emmy@x.example', 'x'.repeat(201)])(
    '%j is nobody’s',
    (account) => {
      expect(keyOfAccount(account, 'handle')).toBeUndefined();
    },
  );

  it('is no address where an address is asked for', () => {
    expect(keyOfAccount('ada', 'email')).toBeUndefined();
  });
});

test('each preset has rules, and names that are none, like those of every object, have not', () => {
  for (const name of presetNames) expect(presetRules([name]).length, name).toBeGreaterThan(0);
  expect(presetRules(['constructor', '__proto__', 'toString', 'wiki', ''])).toEqual([]);
  expect(presetRules(['jira', 'jira'])).toEqual(presetRules(['jira']));
});
