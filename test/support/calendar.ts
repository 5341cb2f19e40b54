import ical from 'ical.js';

/** Meetings as a calendar shows them, read by another reader of such files than the one Kith writes them with. */
export interface CalendarMeetings {
  title: string;
  minutes: number;
  /** The beginning of each. */
  starts: Date[];
}

/** @throws where it is no calendar file, or has not exactly one entry */
export function meetingsIn(text: string): CalendarMeetings {
  const calendar = new ical.Component(ical.parse(text));
  const [entry, ...others] = calendar.getAllSubcomponents('vevent');
  if (entry === undefined || others.length > 0) throw new Error('The file has not exactly one entry.');
  const event = new ical.Event(entry);
  const meetings = event.iterator();
  const starts: Date[] = [];
  for (let next = meetings.next(); next !== undefined && next !== null; next = meetings.next())
    starts.push(next.toJSDate());
  return { title: event.summary, minutes: event.duration.toSeconds() / 60, starts };
}
