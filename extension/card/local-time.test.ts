import { describe, expect, it } from 'vitest';
import { localTime } from './local-time.ts';

const monday = new Date('2026-11-23T14:20:00Z');

describe('the time at a colleague’s place', () => {
  it('is the time of day there', () => {
    expect(localTime(monday, 'Europe/London', 'en-GB', 'Europe/Berlin')).toBe('14:20');
    expect(localTime(monday, 'America/New_York', 'en-US', 'Europe/Berlin')).toBe('09:20 AM');
  });

  it('says the day where it is already tomorrow, or still yesterday', () => {
    expect(localTime(monday, 'Pacific/Auckland', 'en-GB', 'Europe/London')).toBe('Tue 03:20');
    expect(localTime(new Date('2026-11-23T02:00:00Z'), 'America/Los_Angeles', 'en-GB', 'Europe/London')).toBe(
      'Sun 18:00',
    );
  });

  it('is left out when the time zone is unknown, to the directory or to this browser', () => {
    expect(localTime(monday, undefined, 'en-GB')).toBeUndefined();
    expect(localTime(monday, 'Mars/Olympus_Mons', 'en-GB')).toBeUndefined();
  });
});
