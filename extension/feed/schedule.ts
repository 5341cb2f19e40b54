/** The hourly question, at another minute in each browser so that a whole organisation does not come at once. */
export const syncMinutes = 60;

/** Browsers wake nobody sooner (chrome.alarms: 30 seconds). */
const shortestMinutes = 0.5;

const dayInMinutes = 1_440;

/**
 * How long to wait after a failed sync: somewhere within 1, 2, 4, … minutes, at most an hour, so that browsers that failed
 * together do not come back together (full jitter: M. Brooker, "Exponential Backoff And Jitter", AWS, 2015). What the
 * server asked for comes first.
 * @param failures syncs that failed in a row, this one included
 * @param random at least 0 and below 1
 * @param retryAfterSeconds what the server asked for
 * @returns minutes, at least half a minute, at most a day and an hour
 */
export function minutesUntilRetry(failures: number, random: number, retryAfterSeconds = 0): number {
  const longest = Math.min(2 ** Math.max(failures - 1, 0), syncMinutes);
  const asked = Math.min(Math.max(retryAfterSeconds / 60, 0), dayInMinutes);
  return Math.max(shortestMinutes, asked + random * longest);
}

/** What a stopped worker must not forget. */
export interface Retry {
  /** Syncs that failed in a row. */
  failures: number;
  /** The server asked not to be asked before, ISO 8601. */
  notBefore?: string;
}

/** Whether the server's wish still holds. One further away than it can be comes from a clock that was wrong. */
export function isAskedToWait({ notBefore }: Retry, now: Date): boolean {
  if (notBefore === undefined) return false;
  const milliseconds = Date.parse(notBefore) - now.getTime();
  return milliseconds > 0 && milliseconds <= dayInMinutes * 60_000;
}
