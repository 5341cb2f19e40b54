import { type Coefficients, type Constraint, solve } from 'yalps';

/** A sum that a reader knows to be 0: each cell with its factor. */
export type Relation = readonly (readonly [key: string, factor: number])[];

/** Relations, and in which of them a cell stands. */
export interface Relations {
  list: readonly Relation[];
  of(key: string): readonly number[];
}

export function relationsOf(list: readonly Relation[]): Relations {
  const places = new Map<string, number[]>();
  for (const [number, relation] of list.entries())
    for (const [key] of relation) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [number]);
      else known.push(number);
    }
  return { list, of: (key) => places.get(key) ?? [] };
}

export interface Range {
  low: number;
  high: number;
}

/** Below this two bounds are one: the solver's own rounding. */
const precision = 1e-6;

/** Values that all withheld cells may have together. */
export type Possibility = ReadonlyMap<string, number>;

/**
 * What a reader can reckon of a number that is withheld: the least and the most that it may be, when no count is below 0.
 * @param known the values of the cells that are told; undefined where they are not
 * @param found takes the possibilities that were come upon, of the cells that hang together with this one
 * @returns undefined where all of it together cannot be
 */
export function rangeOf(
  key: string,
  relations: Relations,
  known: (key: string) => number | undefined,
  found: (possibility: Possibility) => void = () => {},
): Range | undefined {
  const { constraints, variables } = programmeAround(key, relations, known);
  if (constraints.size === 0) return { low: 0, high: Number.POSITIVE_INFINITY };
  const goal = -1;
  variables.get(key)?.push([goal, 1]);
  const columns: ReadonlyMap<string, Coefficients<number>> = variables;
  const bound = (direction: 'maximize' | 'minimize'): number | undefined => {
    const solution = solve(
      { direction, objective: goal, constraints, variables: columns },
      { includeZeroVariables: true },
    );
    const { result, status } = solution;
    if (status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (status !== 'optimal') return undefined;
    found(new Map(solution.variables));
    return result;
  };
  const high = bound('maximize');
  const low = high === undefined ? undefined : bound('minimize');
  if (high === undefined || low === undefined) return undefined;
  return high - low < precision ? { low, high: low } : { low, high };
}

interface Programme {
  constraints: Map<number, Constraint>;
  variables: Map<string, [number, number][]>;
}

/** Only what hangs together with the cell through others that are withheld can say anything of it. */
function programmeAround(key: string, relations: Relations, known: (key: string) => number | undefined): Programme {
  const constraints = new Map<number, Constraint>();
  const variables = new Map<string, [number, number][]>([[key, []]]);
  const open = [key];
  for (let place = 0; place < open.length; place++) {
    for (const number of relations.of(open[place] ?? '')) {
      if (constraints.has(number)) continue;
      let rest = 0;
      for (const [other, factor] of relations.list[number] ?? []) {
        const value = known(other);
        if (value !== undefined) rest += factor * value;
        else {
          const coefficients = variables.get(other);
          if (coefficients === undefined) {
            variables.set(other, [[number, factor]]);
            open.push(other);
          } else coefficients.push([number, factor]);
        }
      }
      constraints.set(number, { equal: -rest });
    }
  }
  return { constraints, variables };
}
