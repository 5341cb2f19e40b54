const dayMilliseconds = 86_400_000;

/** The date where the user is, `2026-11-26`: what changes from day to day changes with their midnight. */
export function localDate(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The number of that day. */
export const dayNumber = (now: Date): number => Date.parse(localDate(now)) / dayMilliseconds;
