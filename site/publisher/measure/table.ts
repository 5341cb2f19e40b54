import type { Cell } from './protect.ts';
import type { Relation } from './range.ts';

/** So many, and who handed over what they are counted from. */
export interface Count {
  value: number;
  people: Set<number>;
}

export const nothing = (): Count => ({ value: 0, people: new Set() });

export function sumOf(counts: readonly Count[]): Count {
  const sum = nothing();
  for (const { people, value } of counts) {
    sum.value += value;
    for (const person of people) sum.people.add(person);
  }
  return sum;
}

/** One more, of these people. */
export function counted(count: Count, people: Iterable<number>): void {
  count.value++;
  for (const person of people) count.people.add(person);
}

/** What becomes of each count before anything is made of it. */
export interface Noise {
  /** Of differential privacy; absent where nothing is added. */
  epsilon?: number;
  to(count: Count): Count;
}

/** Counts as they are. */
export const exact: Noise = { to: (count) => count };

/** What one cell says of itself beyond its count. */
export type Standing = Pick<Cell, 'wanted' | 'rank' | 'fixed'>;

/** Parts are given up before sums, and sums before the whole. */
export const ranks = { part: 0, sum: 1, whole: 2 } as const;

export const wantedPart: Standing = { wanted: true, rank: ranks.part };
export const wantedSum: Standing = { wanted: true, rank: ranks.sum };
export const wantedWhole: Standing = { wanted: true, rank: ranks.whole };
/** In no report; but it would follow from what is in one. */
export const implied: Standing = { wanted: false, rank: ranks.part };

/** The cells of a report, and what a reader knows of how they hang together. */
export interface Table {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly relations: readonly Relation[];
  set(key: string, count: Count, standing: Standing): void;
  /** A number that is known whatever the report says. */
  open(key: string, value: number): void;
  /** The parts add up to the total. Where they do not (noise), nobody can subtract, and there is nothing to protect. */
  partition(total: string, parts: readonly string[]): void;
  /** What readers know to be so. */
  relate(relation: Relation): void;
  value(key: string): number;
}

export function createTable(): Table {
  const cells = new Map<string, Cell>();
  const relations: Relation[] = [];
  const value = (key: string): number => cells.get(key)?.value ?? 0;
  return {
    cells,
    relations,
    value,
    set(key, count, standing) {
      cells.set(key, { value: count.value, people: count.people.size, ...standing });
    },
    open(key, known) {
      cells.set(key, { value: known, people: 0, wanted: true, rank: ranks.whole, fixed: 'open' });
    },
    relate: (relation) => relations.push(relation),
    partition(total, parts) {
      const sum = parts.reduce((all, part) => all + value(part), 0);
      if (sum === value(total)) relations.push([[total, -1], ...parts.map((part) => [part, 1] as const)]);
    },
  };
}

/**
 * A table of two ways with its sums: `<name>/<row>/<column>`, `<name>/<row>/all`, `<name>/all/<column>` and
 * `<name>/all/all`.
 */
export function grid<Row extends string, Column extends string>(
  table: Table,
  name: string,
  rows: readonly Row[],
  columns: readonly Column[],
  countOf: (row: Row, column: Column) => Count,
): void {
  const { set } = table;
  for (const row of rows)
    for (const column of columns) set(`${name}/${row}/${column}`, countOf(row, column), wantedPart);
  for (const row of rows) {
    set(`${name}/${row}/all`, sumOf(columns.map((column) => countOf(row, column))), wantedSum);
    table.partition(
      `${name}/${row}/all`,
      columns.map((column) => `${name}/${row}/${column}`),
    );
  }
  for (const column of columns) {
    set(`${name}/all/${column}`, sumOf(rows.map((row) => countOf(row, column))), wantedSum);
    table.partition(
      `${name}/all/${column}`,
      rows.map((row) => `${name}/${row}/${column}`),
    );
  }
  const all = rows.flatMap((row) => columns.map((column) => countOf(row, column)));
  set(`${name}/all/all`, sumOf(all), wantedWhole);
  table.partition(
    `${name}/all/all`,
    rows.map((row) => `${name}/${row}/all`),
  );
  table.partition(
    `${name}/all/all`,
    columns.map((column) => `${name}/all/${column}`),
  );
}
