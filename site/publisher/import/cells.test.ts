import { describe, expect, test } from 'vitest';
import { listSeparatorOf, readAvailability, readEvidence, readOpenness, readTopic, splitList, tidy } from './cells.ts';
import { isTimeZone, readDate, readEmail, readHandle, readYesOrNo } from './values.ts';
import { viewOf } from './view.ts';

describe('lists', () => {
  test('values stand between semicolons or on lines of their own, each once', () => {
    const expertise = splitList(' Optics ;; optics\nWave  theory;', ';');
    const view = viewOf({ line: 2, values: { expertise } }, 'people.csv', () => {});
    expect(view.list('expertise')).toEqual(['Optics', 'Wave theory']);
  });

  test('a backslash before a semicolon makes it a letter', () => {
    expect(splitList('C\\; Unix;Optics', ';')).toEqual(['C; Unix', 'Optics']);
  });

  test('a bar separates only in a column that has no semicolon: X | Y may be one topic', () => {
    expect(listSeparatorOf(['Optics | Waves', 'Heat'])).toBe('|');
    expect(listSeparatorOf(['Union types as X | Y', 'Optics;Waves'])).toBe(';');
  });

  test('marks that turn the reading direction do not reach a card', () => {
    expect(tidy('\u202eada\u0000 \u00a0Lovelace')).toBe('ada Lovelace');
  });
});

describe('a topic keeps its parenthesis unless that is a level', () => {
  test.each([
    ['Optics (expert)', { topic: 'Optics', level: 'expert' }],
    ['Optics(Working)', { topic: 'Optics', level: 'working' }],
    ['Structural subtyping (static duck typing)', { topic: 'Structural subtyping (static duck typing)' }],
    ['C (language) (advanced)', { topic: 'C (language)', level: 'advanced' }],
    ['(expert)', { topic: '(expert)' }],
    ['the enumerate() function', { topic: 'the enumerate() function' }],
  ])('%s', (text, topic) => expect(readTopic(text)).toEqual(topic));
});

describe('what a person is open to is understood as people write it', () => {
  test.each([
    ['mentoring (2)', { kind: 'mentoring', places: 2 }],
    ['Mentor', { kind: 'mentoring' }],
    ['Peer learning', { kind: 'peer-learning' }],
    ['peer_learning (0)', { kind: 'peer-learning', places: 0 }],
    ['coaching (many)', { kind: 'coaching', strange: 'many' }],
    ['golf', {}],
    ['constructor', {}],
  ])('%s', (text, openness) => expect(readOpenness(text)).toEqual(openness));

  test('availability', () => {
    expect(['Open', 'limited', 'not available', 'sometimes'].map(readAvailability)).toEqual([
      'open',
      'limited',
      'unavailable',
      undefined,
    ]);
  });
});

describe('single values', () => {
  test.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T10:00:00Z', '2026-02-28'],
    ['28.2.2026', '2026-02-28'],
    ['2026/02/28', '2026-02-28'],
    ['2026-02-30', undefined],
    ['02/03/2026', undefined],
  ])('the date %s', (text, date) => expect(readDate(text)).toBe(date));

  test('time zones are those of the IANA database', () => {
    expect(['Europe/London', 'UTC', 'Berlin', '+01:00'].map(isTimeZone)).toEqual([true, true, false, false]);
  });

  test('addresses and user names are taken out of what stands round them', () => {
    expect(readEmail('Ada Lovelace <ada@x.example>')).toBe('ada@x.example');
    expect(readHandle('https://github.com/ada/')).toBe('ada');
    expect(readHandle('@ada')).toBe('ada');
    expect(readEvidence('Optics = https://x.example/?a=b')).toEqual({
      topic: 'Optics',
      address: 'https://x.example/?a=b',
    });
    expect(readEvidence('https://x.example')).toBeUndefined();
  });

  test('yes and no', () =>
    expect(['Yes', 'nein', '0', 'perhaps'].map(readYesOrNo)).toEqual([true, false, false, undefined]));
});
