import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { calendarFile, type Meetings } from './calendar.ts';
import { instantOf } from './time-zone.ts';

const meetings: Meetings = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  title: 'Optics, with Émilie; mentoring',
  description: 'First line\nsecond line',
  day: '2027-03-16',
  time: '10:00',
  zone: 'Europe/Berlin',
  minutes: 45,
  rhythm: 'fortnightly',
  count: 3,
};
const now = new Date('2026-11-26T12:00:00Z');
const lines = (changes: Partial<Meetings> = {}): string[] =>
  calendarFile({ ...meetings, ...changes }, now).split('\r\n');

describe('a calendar entry', () => {
  it('says what, when and how often, in the time of the place', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        'SUMMARY:Optics\\, with Émilie\\; mentoring',
        'DESCRIPTION:First line\\nsecond line',
        'DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20270316T100000',
        'DURATION:PT45M',
        'RRULE:FREQ=WEEKLY;COUNT=3;INTERVAL=2',
        'DTSTAMP:20261126T120000Z',
      ]),
    );
  });

  it('brings the change of the clocks along: Berlin’s spring begins on 28 March 2027 at two', () => {
    const text = lines().join('\n');
    expect(text).toContain(
      'BEGIN:DAYLIGHT\nDTSTART:20270328T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT',
    );
  });

  it('knows autumn: the clocks go back on 31 October 2027 at three', () => {
    expect(lines({ day: '2027-10-25' }).join('\n')).toContain(
      'BEGIN:STANDARD\nDTSTART:20271031T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD',
    );
  });

  it('is of one meeting where there is one, in a place without summer time too', () => {
    const text = lines({ zone: 'Asia/Kolkata', rhythm: 'once' }).join('\n');
    expect(text).not.toContain('RRULE');
    expect(text).not.toContain('DAYLIGHT');
    expect(text).toContain('TZOFFSETTO:+0530');
  });

  it('is read back by a reader of such files at the very instant that was meant', () => {
    const { events = [] } = convertIcsCalendar(undefined, calendarFile(meetings, now));
    expect(events.map(({ start }) => start.date.toISOString())).toEqual(['2027-03-16T09:00:00.000Z']);
  });
});

it.each([
  ['Europe/Berlin', '2026-07-01', '10:00', '2026-07-01T08:00:00.000Z'],
  ['America/New_York', '2026-12-01', '09:30', '2026-12-01T14:30:00.000Z'],
  ['Asia/Kathmandu', '2026-12-01', '10:00', '2026-12-01T04:15:00.000Z'],
  ['UTC', '2026-12-01', '10:00', '2026-12-01T10:00:00.000Z'],
  ['America/New_York', '2026-11-01', '00:30', '2026-11-01T04:30:00.000Z'],
])('a clock in %s on %s at %s shows the instant %s', (zone, day, time, instant) => {
  expect(instantOf(zone, day, time).toISOString()).toBe(instant);
});
