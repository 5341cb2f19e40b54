import type { Figure } from '@kith/shared/measure/figure';
import type { Range } from '../charts/ranges.ts';
import { highOf, lowOf, shownOf, told } from './exhibit.ts';

/** A figure as a row of a chart of ranges: without a dot where it is not told. */
export const rangeOf = (label: string, figure: Figure, written: (value: number) => string, colour: string): Range => ({
  label,
  value: shownOf(figure),
  low: lowOf(figure),
  high: highOf(figure),
  told: told(figure, written),
  colour,
});
