import {
  askAnswers,
  type Figure,
  isShown,
  type Measure,
  type Place,
  reportedStates,
} from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { type Relation, rangeOf, relationsOf } from './range.ts';
import { answerIn, stateIn } from './standing.ts';
import { implied, nothing, ranks, type Table } from './table.ts';

/** States that go on into the next period. */
const running = ['agreed', 'active', 'paused'] as const;

/** The kinds of which a report tells anything; of the others it says that there are none. */
export function kindsIn({ reach }: MeasuresReport): RelationshipKind[] {
  const parts = reach['relationships-reached'].parts;
  return relationshipKinds.filter((own) =>
    parts.some(({ of: { kind, state } }) => kind === own && state !== undefined),
  );
}

/**
 * The relationships and asks of another quarter, as its report tells them: what is told there cannot be taken back, and what is
 * withheld must stay so. How many it is of those nobody knows any more, so that all of them are taken for small.
 * @param prefix before each key
 */
export function addPublished(table: Table, report: MeasuresReport, prefix: string): void {
  const { reach } = report;
  addGrid(table, `${prefix}state`, reach['relationships-reached'], reportedStates, ({ state }) => state);
  addGrid(table, `${prefix}ask`, reach['asks-sent'], askAnswers, ({ answer }) => answer);
}

function addGrid(
  table: Table,
  name: string,
  { parts, value: whole }: Measure,
  columns: readonly string[],
  columnOf: (place: Place) => string | undefined,
): void {
  const figures = new Map<string, Figure>([['all/all', whole]]);
  for (const { of, value } of parts) figures.set(`${of.kind ?? 'all'}/${columnOf(of) ?? 'all'}`, value);
  // What has no part is of a kind of which there are none.
  const set = (place: string, figure: Figure = { shown: 0 }) => {
    if (isShown(figure)) table.open(`${name}/${place}`, figure.shown);
    else table.set(`${name}/${place}`, nothing(), { wanted: false, rank: ranks.part, fixed: 'hidden' });
  };
  const rows = [...relationshipKinds, 'all'];
  for (const row of rows)
    for (const column of [...columns, 'all']) set(`${row}/${column}`, figures.get(`${row}/${column}`));
  for (const row of rows)
    table.relate(
      sumTo(
        `${name}/${row}/all`,
        columns.map((column) => `${name}/${row}/${column}`),
      ),
    );
  for (const column of [...columns, 'all'])
    table.relate(
      sumTo(
        `${name}/all/${column}`,
        relationshipKinds.map((kind) => `${name}/${kind}/${column}`),
      ),
    );
}

const sumTo = (total: string, parts: readonly string[]): Relation => [
  [total, -1],
  ...parts.map((part) => [part, 1] as const),
];

/**
 * What a reader knows of two quarters that follow each other: whatever ran at the end of the first is in the second too, with what
 * began in it. The current quarter's cells have no prefix.
 */
export function addCarried(
  table: Table,
  joined: Joined,
  first: [Period, prefix: string],
  second: [Period, prefix: string],
): void {
  const [earlier, before] = first;
  const [later, after] = second;
  for (const kind of relationshipKinds) {
    const all = `${after}state/${kind}/all`;
    if (!table.cells.has(all)) continue;
    const carried = running.map((state) => `${before}state/${kind}/${state}`);
    const parts = [...carried, `${after}ask/${kind}/agreed`].filter((key) => table.cells.has(key));
    const others = othersIn(joined, kind, earlier, later);
    // Fewer than went in: not everybody handed over again, and nothing can be subtracted.
    if (others < 0) continue;
    const joiners = `${after}joined/${kind}`;
    const relation = sumTo(all, others > 0 ? [...parts, joiners] : parts);
    if (!isPossible(table, relation)) continue;
    if (others > 0) table.set(joiners, { value: others, people: new Set(Array(others).keys()) }, implied);
    table.relate(relation);
  }
}

/** Relationships of a quarter that neither ran in the one before nor began in this: an ask of before that was answered in it. */
function othersIn({ relationships }: Joined, kind: RelationshipKind, earlier: Period, later: Period): number {
  const own = relationships.filter((relationship) => relationship.kind === kind);
  const carried = own.filter((relationship) =>
    running.some((state) => state === stateIn(relationship, earlier)),
  ).length;
  const begun = own.filter((relationship) => answerIn(relationship, later) === 'agreed').length;
  const all = own.filter((relationship) => stateIn(relationship, later) !== undefined).length;
  return all - carried - begun;
}

/** Whether it can be true with what was published: a report of fewer contributions need not fit to this one. */
function isPossible(table: Table, relation: Relation): boolean {
  const known = (key: string): number | undefined => {
    const cell = table.cells.get(key);
    return cell === undefined || cell.fixed === 'hidden' ? undefined : cell.value;
  };
  const hidden = relation.find(([key]) => known(key) === undefined);
  if (hidden === undefined) return relation.reduce((sum, [key, factor]) => sum + factor * (known(key) ?? 0), 0) === 0;
  return rangeOf(hidden[0], relationsOf([...table.relations, relation]), known) !== undefined;
}
