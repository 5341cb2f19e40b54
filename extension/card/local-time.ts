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
