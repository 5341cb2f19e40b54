/**
 * The time of day at somebody's place, with the weekday where it is another than ours: "14:20", "Tue 01:20".
 * @param timeZone a name of the IANA database; one that this browser does not know gives undefined
 * @param ourTimeZone the reader's; the browser's own unless told
 */
export function localTime(
  now: Date,
  timeZone: string | undefined,
  language: string,
  ourTimeZone?: string,
): string | undefined {
  if (timeZone === undefined) return undefined;
  try {
    const theirDay = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone }).format(now);
    const ourDay = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: ourTimeZone }).format(now);
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(now);
    return theirDay === ourDay ? time : `${theirDay} ${time}`;
  } catch {
    return undefined;
  }
}

/**
 * By how many hours the clocks at somebody's place are ahead of ours: 2, -5.5, 0; undefined where that is not known.
 * @param ourTimeZone the reader's; the browser's own unless told
 */
export function hoursAhead(now: Date, timeZone: string | undefined, ourTimeZone?: string): number | undefined {
  if (timeZone === undefined) return undefined;
  try {
    return (minutesOff(now, timeZone) - minutesOff(now, ourTimeZone)) / 60;
  } catch {
    return undefined;
  }
}

/** Minutes east of Greenwich, read from the text that the browser has for it: "GMT+05:30". */
function minutesOff(now: Date, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(now);
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
