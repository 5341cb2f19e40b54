import type { IcsTimezone } from 'ts-ics';

const minute = 60_000;
const day = 86_400_000;

/** Minutes that a time zone is ahead of UTC at an instant. */
export function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The instant at which a clock on the wall of the zone shows a day and time: `2026-12-01`, `10:00`. */
export function instantOf(zone: string, onDay: string, time: string): Date {
  const asUtc = Date.parse(`${onDay}T${time}:00Z`);
  // The offset may change between the two; the second look is at the right side of the change.
  const near = asUtc - offsetAt(zone, asUtc) * minute;
  return new Date(asUtc - offsetAt(zone, near) * minute);
}

/** `+0530`, as calendars write an offset. */
export function offsetText(minutes: number): string {
  const part = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${part(Math.abs(minutes) / 60)}${part(Math.abs(minutes) % 60)}`;
}

/**
 * A time zone with each change of its clocks between two instants, out of what the browser itself knows: RFC 5545, section
 * 3.6.5, allows single changes in the place of rules.
 */
export function timeZoneBetween(zone: string, from: number, to: number): IcsTimezone {
  const first = observance(from, offsetAt(zone, from), offsetAt(zone, from));
  const changes: IcsTimezone['props'] = [];
  for (let at = from; at < to; at += 7 * day) {
    const before = offsetAt(zone, at);
    const after = offsetAt(zone, at + 7 * day);
    if (before !== after) changes.push(observance(changeBetween(zone, at, at + 7 * day), before, after));
  }
  return { id: zone, props: [first, ...changes] };
}

function changeBetween(zone: string, from: number, to: number): number {
  const before = offsetAt(zone, from);
  let low = from;
  let high = to;
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function observance(instant: number, before: number, after: number): IcsTimezone['props'][number] {
  return {
    type: after > before ? 'DAYLIGHT' : 'STANDARD',
    // The clock as it was before the change is what belongs here; ts-ics 2.4 adds the offset after it.
    start: new Date(instant + (before - after) * minute),
    offsetFrom: offsetText(before),
    offsetTo: offsetText(after),
  };
}
