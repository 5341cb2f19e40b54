import { generateIcsCalendar } from 'ts-ics';
import type { Rhythm } from './rhythm.ts';
import { instantOf, offsetAt, offsetText, timeZoneBetween } from './time-zone.ts';

/** How a calendar says how often meetings come. */
const recurrences = {
  once: undefined,
  weekly: { frequency: 'WEEKLY', interval: 1 },
  fortnightly: { frequency: 'WEEKLY', interval: 2 },
  monthly: { frequency: 'MONTHLY', interval: 1 },
} as const satisfies Record<Rhythm, unknown>;

/** Meetings to be put into a calendar. */
export interface Meetings {
  /** The relationship's: the same file again changes the entry instead of adding one. */
  id: string;
  title: string;
  description: string;
  /** `2026-12-01` */
  day: string;
  /** `10:00`, on the wall of the zone */
  time: string;
  zone: string;
  minutes: number;
  rhythm: Rhythm;
  count: number;
}

/** A calendar file (RFC 5545) of meetings that keep their time of day when the clocks change. */
export function calendarFile(meetings: Meetings, now: Date): string {
  const { id, title, description, day, time, zone, minutes, rhythm, count } = meetings;
  const start = instantOf(zone, day, time);
  const recurrence = recurrences[rhythm];
  const lengthDays = rhythm === 'once' ? 1 : count * 31;
  const dayMilliseconds = 86_400_000;
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Kith//My learning//EN',
    timezones: [
      timeZoneBetween(zone, start.getTime() - dayMilliseconds, start.getTime() + lengthDays * dayMilliseconds),
    ],
    events: [
      {
        uid: `${id}@kith`,
        stamp: { date: now },
        summary: title,
        ...(description === '' ? {} : { description }),
        start: {
          date: start,
          type: 'DATE-TIME',
          local: {
            date: new Date(`${day}T${time}:00Z`),
            timezone: zone,
            tzoffset: offsetText(offsetAt(zone, start.getTime())),
          },
        },
        duration: { minutes },
        ...(recurrence === undefined ? {} : { recurrenceRule: { ...recurrence, count } }),
      },
    ],
  });
}
