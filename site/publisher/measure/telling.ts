import type { Figure, Measure, Part, Place } from '@kith/shared/measure/figure';
import type { Estimate } from './statistics.ts';
import type { Table } from './table.ts';

export const hidden: Figure = { withheld: 'protected' };
export const unknown: Figure = { withheld: 'unknown' };

/** What of a table is told. Everything that a report says of few people goes through here. */
export interface Telling {
  isTold(key: string): boolean;
  /** The number of a cell that is told. */
  value(key: string): number;
  /** The count of a cell. */
  count(key: string): Figure;
  /** A figure that is reckoned from the counts of cells, all of which are told. */
  from(keys: readonly string[], reckon: (...counts: number[]) => Figure): Figure;
  /** A sum or mean over what a cell counts, which is told where the cell is. */
  over(key: string, figure: () => Figure): Figure;
}

export function tellingOf(table: Table, shown: ReadonlySet<string>): Telling {
  const isTold = (key: string) => shown.has(key) && table.cells.has(key);
  return {
    isTold,
    value: (key) => (isTold(key) ? table.value(key) : 0),
    count: (key) => (isTold(key) ? { shown: table.value(key) } : hidden),
    from: (keys, reckon) => (keys.every(isTold) ? reckon(...keys.map(table.value)) : hidden),
    over: (key, figure) => (isTold(key) ? figure() : hidden),
  };
}

export const part = (of: Place, value: Figure, base?: Figure): Part =>
  base === undefined ? { of, value } : { of, value, base };

export const measure = (unit: Measure['unit'], value: Figure, parts: Part[] = [], base?: Figure): Measure =>
  base === undefined ? { unit, value, parts } : { unit, value, base, parts };

/** Finer than this nothing is measured. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** With its interval; undefined is not known. */
export function estimated(estimate: Estimate | undefined, digits: number): Figure {
  if (estimate === undefined) return unknown;
  const { high, low, value } = estimate;
  return { shown: rounded(value, digits), low: rounded(low, digits), high: rounded(high, digits) };
}
