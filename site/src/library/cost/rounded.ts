import type { Range } from './assumption.ts';

/** Two digits that count: no more is known of anything here. */
const digits = 2;

const step = (value: number): number => 10 ** Math.max(0, Math.floor(Math.log10(value)) - digits + 1);

function outward(value: number, round: (value: number) => number): number {
  if (value <= 0) return 0;
  const size = step(value);
  // What is whole but for the last bits of its binary form stays what it is.
  return round(Number((value / size).toPrecision(14))) * size;
}

/**
 * A range to be read: whole numbers with two digits that count, its ends rounded outwards, so that rounding never makes it look
 * surer than it is.
 */
export function rounded({ low, likely, high }: Range): Range {
  return {
    low: outward(low, Math.floor),
    likely: outward(likely, Math.round),
    high: outward(high, Math.ceil),
  };
}
