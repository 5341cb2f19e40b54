import { type Possibility, type Range, type Relation, type Relations, rangeOf, relationsOf } from './range.ts';

/** A number that a report shows, might show, or that follows from what it shows. */
export interface Cell {
  /** What it counts. */
  value: number;
  /** How many different people handed over what it is made of. */
  people: number;
  /** Whether the report shows it if it may. */
  wanted: boolean;
  /** Known to everybody whatever is withheld (`open`), or withheld already (`hidden`): another report, the directory. */
  fixed?: 'open' | 'hidden';
  /** What is given up first to protect another: parts before sums. */
  rank: number;
}

export type Cells = ReadonlyMap<string, Cell>;

/** Too few people stand behind it: nobody may find out how many there are. Nobody at all is too few as well. */
const isSmall = ({ fixed, people, value }: Cell, minimum: number): boolean =>
  fixed !== 'open' && (value < minimum || people < minimum);

/**
 * Which cells a report shows. Withheld is every small one, and as many others as it takes that no small one follows from what is
 * shown: for each, what a reader can reckon (all relations hold, no count is below 0: the bounds of a linear programme) leaves
 * open at least as many values as the minimum has people, or all that what is known anyway leaves open. That is complementary suppression, as in L. Willenborg, T. de Waal,
 * Elements of Statistical Disclosure Control, 2001, chapter 4.
 * @param list the sums between cells that a reader knows of
 * @returns the keys of what is shown
 */
export function protect(cells: Cells, list: readonly Relation[], minimum: number): Set<string> {
  const relations = relationsOf(list);
  const shown = new Set<string>();
  for (const [key, cell] of cells)
    if (cell.fixed === 'open' || (cell.fixed === undefined && cell.wanted && !isSmall(cell, minimum))) shown.add(key);
  const small = [...cells].flatMap(([key, cell]) => (isSmall(cell, minimum) ? [key] : []));
  const spans = spansOf(cells);
  // What is withheld for one cell never narrows what is open for another: each is looked at once.
  for (const key of small) if (spans.of(key) < minimum) hideFor(key, { cells, relations, minimum, shown, spans });
  return shown;
}

/**
 * How far apart the values are that each cell was seen to have in some possibility: the truth is one, and each programme that was
 * solved gives two. What was possible stays so when more is withheld, and most cells need no programme of their own.
 */
interface Spans {
  of(key: string): number;
  add(possibility: Possibility): void;
}

function spansOf(cells: Cells): Spans {
  const ranges = new Map<string, Range>();
  const add: Spans['add'] = (possibility) => {
    for (const [key, value] of possibility) {
      const range = ranges.get(key);
      if (range === undefined) ranges.set(key, { low: value, high: value });
      else {
        range.low = Math.min(range.low, value);
        range.high = Math.max(range.high, value);
      }
    }
  };
  // Of what another report withholds nobody knows the truth any more.
  add(new Map([...cells].flatMap(([key, { fixed, value }]) => (fixed === 'hidden' ? [] : [[key, value] as const]))));
  return { add, of: (key) => widthOf(ranges.get(key)) };
}

interface Hiding {
  cells: Cells;
  relations: Relations;
  minimum: number;
  shown: Set<string>;
  spans: Spans;
}

/** So many cells are tried as the one that helps; beyond them the best is taken, and then another. */
const mostTries = 8;

function hideFor(key: string, { cells, minimum, relations, shown, spans }: Hiding): void {
  const without = (candidate?: string) => {
    const found: Possibility[] = [];
    const known = (other: string) =>
      shown.has(other) && other !== candidate ? (cells.get(other)?.value ?? 0) : undefined;
    const width = widthOf(rangeOf(key, relations, known, (possibility) => found.push(possibility)));
    return { candidate, width, found };
  };
  let current = without();
  current.found.forEach(spans.add);
  if (current.width >= minimum) return;
  const enough = Math.min(minimum, widthAtMost(key, cells, relations));
  while (current.width < enough) {
    let best: ReturnType<typeof without> | undefined;
    for (const candidate of candidatesFor(key, cells, relations, shown).slice(0, mostTries)) {
      const tried = without(candidate);
      if (best === undefined || tried.width > best.width) best = tried;
      if (tried.width >= enough) break;
    }
    if (best?.candidate === undefined) return;
    shown.delete(best.candidate);
    best.found.forEach(spans.add);
    current = best;
  }
}

/** What is left open where nothing is told that can be withheld: of four people who are left, nobody can believe that they are ten. */
function widthAtMost(key: string, cells: Cells, relations: Relations): number {
  const range = rangeOf(key, relations, (other) => {
    const cell = cells.get(other);
    return cell?.fixed === 'open' ? cell.value : undefined;
  });
  return widthOf(range);
}

/** Where the solver fails, nobody may rely on it: as if the cell were told. */
const widthOf = (range: Range | undefined): number => (range === undefined ? 0 : range.high - range.low);

/** What can be withheld near a cell: the nearest first, then parts before sums, then the smallest. */
function candidatesFor(key: string, cells: Cells, relations: Relations, shown: ReadonlySet<string>): string[] {
  const distances = new Map([[key, 0]]);
  const open = [key];
  const found: { key: string; distance: number; rank: number; value: number }[] = [];
  for (let place = 0; place < open.length; place++) {
    const from = open[place] ?? '';
    const distance = (distances.get(from) ?? 0) + 1;
    for (const number of relations.of(from)) {
      for (const [other] of relations.list[number] ?? []) {
        if (distances.has(other)) continue;
        distances.set(other, distance);
        const cell = cells.get(other);
        if (!shown.has(other)) open.push(other);
        else if (cell !== undefined && cell.fixed === undefined)
          found.push({ key: other, distance, rank: cell.rank, value: cell.value });
      }
    }
  }
  return found
    .sort((left, right) => left.distance - right.distance || left.rank - right.rank || left.value - right.value)
    .map((one) => one.key);
}
