import type { Chance } from './chance.ts';

const day = 86_400_000;

/** Times are milliseconds since 1970, UTC. */
export const daysLater = (time: number, days: number): number => time + days * day;

export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** At some minute of a working day, at the earliest on the day of that time. */
export function atWork(time: number, chance: Chance): number {
  const midnight = Math.floor(time / day) * day;
  const weekday = new Date(midnight).getUTCDay();
  const monday = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return daysLater(midnight, monday) + chance.whole(9 * 60, 16 * 60) * 60_000;
}

export const isWorkingDay = (time: number): boolean => ![0, 6].includes(new Date(time).getUTCDay());

/** When most are away. */
export function isHoliday(time: number): boolean {
  const date = new Date(time);
  return date.getUTCMonth() === 7 || (date.getUTCMonth() === 11 && date.getUTCDate() >= 20);
}

/** A quarter of a year, `2025-Q4`, and its first moment and that of the next. */
export interface Quarter {
  name: string;
  from: number;
  to: number;
}

/** @param first `2025-Q4` */
export function quartersFrom(first: { year: number; quarter: number }, count: number): Quarter[] {
  return Array.from({ length: count }, (_, index) => {
    const whole = first.year * 4 + first.quarter - 1 + index;
    const year = Math.floor(whole / 4);
    const quarter = whole % 4;
    return {
      name: `${year}-Q${quarter + 1}`,
      from: Date.UTC(year, quarter * 3),
      to: Date.UTC(year, quarter * 3 + 3),
    };
  });
}
