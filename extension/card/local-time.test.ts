import { describe, expect, it } from 'vitest';
import { hoursAhead, localTime } from './local-time.ts';

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

describe('how far a colleague’s clock is from yours', () => {
  it('counts hours, and halves of them', () => {
    expect(hoursAhead(monday, 'Europe/Helsinki', 'Europe/London')).toBe(2);
    expect(hoursAhead(monday, 'America/New_York', 'Europe/London')).toBe(-5);
    expect(hoursAhead(monday, 'Asia/Kolkata', 'Europe/London')).toBe(5.5);
    expect(hoursAhead(monday, 'Europe/Paris', 'Europe/Berlin')).toBe(0);
  });

  it('follows summer time', () => {
    expect(hoursAhead(new Date('2026-07-01T12:00:00Z'), 'Asia/Tokyo', 'Europe/London')).toBe(8);
  });

  it('is left out when the time zone is unknown', () => {
    expect(hoursAhead(monday, 'Mars/Olympus_Mons', 'Europe/London')).toBeUndefined();
  });
});
