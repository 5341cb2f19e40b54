import { describe, expect, it } from 'vitest';
import { dateInWords, timeAgo } from './dates.ts';

const now = new Date('2026-11-23T12:00:00Z');

describe('dates', () => {
  it('are written out, on the day they name whatever the reader’s time zone', () => {
    expect(dateInWords('2026-10-05', 'en-GB')).toBe('5 October 2026');
  });

  it('are shown as they are when they are none', () => {
    expect(dateInWords('2026-99-99', 'en-GB')).toBe('2026-99-99');
  });
});

describe('how long ago', () => {
  it.each([
    ['2026-11-23T11:55:00Z', '5 minutes ago'],
    ['2026-11-23T09:00:30Z', '2 hours ago'],
    ['2026-11-22T11:00:00Z', 'yesterday'],
    ['2026-11-01T12:00:00Z', '22 days ago'],
  ])('%s is %s', (instant, words) => {
    expect(timeAgo(instant, now, 'en-GB')).toBe(words);
  });

  it('says nothing for the last minute, nor when the server’s clock runs ahead of ours', () => {
    expect(timeAgo('2026-11-23T11:59:30Z', now, 'en-GB')).toBeUndefined();
    expect(timeAgo('2026-11-23T13:00:00Z', now, 'en-GB')).toBeUndefined();
    expect(timeAgo('never', now, 'en-GB')).toBeUndefined();
  });
});
