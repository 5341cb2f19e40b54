import { askAnswers, reportedStates, waitingTimes } from '@kith/shared/measure/figure';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { answerIn, stateIn, waitingOf } from './standing.ts';
import { type Count, counted, grid, type Noise, nothing, sumOf, type Table, wantedPart, wantedSum } from './table.ts';

function tally<Column extends string>(columns: readonly Column[]): Map<RelationshipKind, Map<Column, Count>> {
  return new Map(relationshipKinds.map((kind) => [kind, new Map(columns.map((column) => [column, nothing()]))]));
}

function add(count: Count | undefined, people: Iterable<number>): void {
  if (count !== undefined) counted(count, people);
}

/**
 * Relationships that ran in a period by kind and state (`state/…`), its asks by kind and answer (`ask/…`), and how long those who
 * agreed waited for their first session (`waiting/…`).
 * @param known kinds of which the quarters around tell: that there are none in this one would tell something of those
 * @returns the kinds that are there; of others nobody told anything, and that is said
 */
export function countRelationships(
  table: Table,
  { relationships }: Joined,
  period: Period,
  known: readonly RelationshipKind[],
  noise: Noise,
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
    known.includes(kind) ||
    [states, answers].some((counts) => [...(counts.get(kind)?.values() ?? [])].some(({ value }) => value > 0));
  // Whether a kind is there at all is a count too.
  const there = relationshipKinds.filter((kind) => noise.epsilon !== undefined || isUsed(kind));
  // Where there is nothing at all, that is said of no kind.
  const used = there.length === 0 ? [...relationshipKinds] : there;
  for (const counts of [...states.values(), ...answers.values(), waiting])
    for (const [key, count] of counts) counts.set(key, noise.to(count));
  const none = nothing();
  grid(table, 'state', used, reportedStates, (kind, state) => states.get(kind)?.get(state) ?? none);
  grid(table, 'ask', used, askAnswers, (kind, answer) => answers.get(kind)?.get(answer) ?? none);
  setWaiting(table, waiting);
  return used;
}

function setWaiting(table: Table, waiting: ReadonlyMap<string, Count>): void {
  const of = (time: string) => waiting.get(time) ?? nothing();
  for (const time of waitingTimes) table.set(`waiting/${time}`, of(time), wantedPart);
  const met = waitingTimes.filter((time) => time !== 'not-yet');
  table.set('waiting/met', sumOf(met.map(of)), wantedSum);
  table.partition(
    'waiting/met',
    met.map((time) => `waiting/${time}`),
  );
  // That something was not written down is no property of anybody.
  table.open('waiting/untold', of('untold').value);
  table.partition('ask/all/agreed', ['waiting/met', 'waiting/not-yet', 'waiting/untold']);
}
