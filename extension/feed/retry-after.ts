const dayInSeconds = 86_400;

/**
 * How long a server asks to be left alone: seconds or a date (Retry-After, RFC 9110, section 10.2.3).
 * @returns whole seconds, at most a day; undefined where the header says nothing that can be understood
 */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), dayInSeconds);
}
