/** `2026-10-05` as people write it: "5 October 2026". The text itself when it is not a date. */
export function dateInWords(isoDate: string, language: string): string {
  const date = new Date(isoDate);
  if (Number.isNaN(date.getTime())) return isoDate;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

const spans = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/**
 * How long ago something was: "5 minutes ago", "yesterday". Below one minute, and for clocks that run ahead of ours, undefined:
 * say "just now".
 */
export function timeAgo(instant: string, now: Date, language: string): string | undefined {
  const seconds = (now.getTime() - Date.parse(instant)) / 1000;
  const span = spans.find((candidate) => seconds >= candidate.seconds);
  if (span === undefined) return undefined;
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    -Math.floor(seconds / span.seconds),
    span.unit,
  );
}
