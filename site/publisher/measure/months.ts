/** Months as numbers that can be compared and subtracted: those since the year 0. */
export type Month = number;

/** @param text `2026-11` and whatever follows it */
export const monthOf = (text: string): Month => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** A quarter by its first and last month. */
export interface Period {
  /** `2026-Q1` */
  name: string;
  first: Month;
  last: Month;
}

function quarterFrom(first: Month): Period {
  const name = `${String(Math.floor(first / 12)).padStart(4, '0')}-Q${(first % 12) / 3 + 1}`;
  return { name, first, last: first + 2 };
}

/** @param name `2026-Q1`; undefined where it is none */
export function periodNamed(name: string): Period | undefined {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(name) ?? [];
  return quarter === undefined ? undefined : quarterFrom(Number(year) * 12 + (Number(quarter) - 1) * 3);
}

/** The last quarter that is over. */
export function lastWholePeriod(now: Date): Period {
  const month = monthOf(now.toISOString());
  return quarterFrom(month - (month % 3) - 3);
}

export const before = ({ first }: Period): Period => quarterFrom(first - 3);
export const after = ({ first }: Period): Period => quarterFrom(first + 3);

export const isWithin = (month: Month, { first, last }: Period): boolean => month >= first && month <= last;
