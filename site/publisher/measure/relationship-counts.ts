import { askAnswers, reportedStates, waitingTimes } from '@kith/shared/measure/figure';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { answerIn, stateIn, waitingOf } from './standing.ts';
import {
  type Count,
  counted,
  grid,
  implied,
  type Noise,
  nothing,
  type Standing,
  sumOf,
  type Table,
  wantedPart,
  wantedSum,
} from './table.ts';

/** States that go on into the next period. */
const running = ['agreed', 'active', 'paused'] as const;

function tally<Column extends string>(columns: readonly Column[]): Map<RelationshipKind, Map<Column, Count>> {
  return new Map(relationshipKinds.map((kind) => [kind, new Map(columns.map((column) => [column, nothing()]))]));
}

function add(count: Count | undefined, people: Iterable<number>): void {
  if (count !== undefined) counted(count, people);
}

/**
 * Relationships that ran in a period by kind and state (`state/…`), its asks by kind and answer (`ask/…`), and how long those who
 * agreed waited for their first session (`waiting/…`).
 * @param prefix before each key: of another period's cells
 * @param standing of a cell by its key, where it is not the usual one
 * @returns the kinds that are there; of others nobody told anything, and that is said
 */
export function countRelationships(
  table: Table,
  { relationships }: Joined,
  period: Period,
  noise: Noise,
  prefix = '',
  standing?: (key: string) => Standing,
): RelationshipKind[] {
  const states = tally(reportedStates);
  const answers = tally(askAnswers);
  const waiting = new Map<string, Count>([...waitingTimes, 'untold'].map((time) => [time, nothing()]));
  for (const relationship of relationships) {
    const people = relationship.participants.map(({ person }) => person);
    const state = stateIn(relationship, period);
    if (state !== undefined) add(states.get(relationship.kind)?.get(state), people);
    const answer = answerIn(relationship, period);
    if (answer !== undefined) add(answers.get(relationship.kind)?.get(answer), people);
    if (answer === 'agreed') add(waiting.get(waitingOf(relationship) ?? 'untold'), people);
  }
  const isUsed = (kind: RelationshipKind) =>
    [states, answers].some((counts) => [...(counts.get(kind)?.values() ?? [])].some(({ value }) => value > 0));
  // Whether a kind is there at all is a count too.
  const used = relationshipKinds.filter((kind) => noise.epsilon !== undefined || isUsed(kind));
  for (const counts of [...states.values(), ...answers.values(), waiting])
    for (const [key, count] of counts) counts.set(key, noise.to(count));
  const none = nothing();
  grid(table, `${prefix}state`, used, reportedStates, (kind, state) => states.get(kind)?.get(state) ?? none, standing);
  grid(table, `${prefix}ask`, used, askAnswers, (kind, answer) => answers.get(kind)?.get(answer) ?? none, standing);
  const place = (key: string, usual: Standing) => standing?.(`${prefix}${key}`) ?? usual;
  for (const [time, count] of waiting)
    table.set(`${prefix}waiting/${time}`, count, place(`waiting/${time}`, time === 'untold' ? implied : wantedPart));
  const met = waitingTimes.filter((time) => time !== 'not-yet');
  const all = sumOf(met.map((time) => waiting.get(time) ?? none));
  table.set(`${prefix}waiting/met`, all, place('waiting/met', wantedSum));
  table.partition(
    `${prefix}waiting/met`,
    met.map((time) => `${prefix}waiting/${time}`),
  );
  const ways = ['met', 'not-yet', 'untold'].map((way) => `${prefix}waiting/${way}`);
  table.partition(`${prefix}ask/all/agreed`, ways);
  return used;
}

/**
 * What a reader knows of two periods that follow each other: whatever ran at the end of the first is in the second too, with what
 * began in it.
 * @param earlier prefix of the first period's cells
 * @param later prefix of the second's
 */
export function countCarried(table: Table, earlier: string, later: string): void {
  for (const kind of relationshipKinds) {
    const carried = running.map((state) => `${earlier}state/${kind}/${state}`);
    const begun = `${later}ask/${kind}/agreed`;
    const all = `${later}state/${kind}/all`;
    if (!table.cells.has(all)) continue;
    const others = `${later}joined/${kind}`;
    const parts = [...carried, begun].filter((key) => table.cells.has(key));
    const value = table.value(all) - parts.reduce((sum, key) => sum + table.value(key), 0);
    // Fewer than went in: not everybody handed over again, and nothing can be subtracted.
    if (value < 0) continue;
    if (value > 0) table.set(others, { value, people: new Set(Array(value).keys()) }, implied);
    table.partition(all, value > 0 ? [...parts, others] : parts);
  }
}
