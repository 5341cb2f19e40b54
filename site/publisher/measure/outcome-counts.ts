import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { stateIn } from './standing.ts';
import { type Count, type Noise, sumOf, type Table, wantedPart, wantedWhole } from './table.ts';

/** What those who learn and those who help said of relationships that ended in a period, by kind. */
export interface Outcomes {
  /** Confidence of learners (and peers) in the first pulse at the start and the last at the end, where there are both. */
  pairs: Record<RelationshipKind, { before: number; after: number }[]>;
  /** The three answers of each one's last pulse. */
  pulses: Record<RelationshipKind, (readonly number[])[]>;
}

const forEachKind = <Value>(of: (kind: RelationshipKind) => Value): Record<RelationshipKind, Value> => ({
  mentoring: of('mentoring'),
  coaching: of('coaching'),
  sponsorship: of('sponsorship'),
  apprenticeship: of('apprenticeship'),
  'peer-learning': of('peer-learning'),
});

/**
 * Each relationship tells of its outcome once, in the period in which it ended: so nothing can be subtracted from another period.
 * The cells are `pairs`, `pairs/<kind>`, `pulses`, `pulses/<kind>`: a mean is told where its number is.
 */
export function countOutcomes(table: Table, { relationships }: Joined, period: Period, noise: Noise): Outcomes {
  const pairs: Outcomes['pairs'] = forEachKind(() => []);
  const pulses: Outcomes['pulses'] = forEachKind(() => []);
  const people = { pairs: forEachKind(() => new Set<number>()), pulses: forEachKind(() => new Set<number>()) };
  for (const relationship of relationships) {
    const { kind, participants } = relationship;
    const state = stateIn(relationship, period);
    if (state !== 'completed' && state !== 'completed-early' && state !== 'stopped') continue;
    for (const { confidenceAfter, confidenceBefore, person, pulse, role } of participants) {
      if (role !== 'expert' && confidenceBefore !== undefined && confidenceAfter !== undefined) {
        pairs[kind].push({ before: confidenceBefore, after: confidenceAfter });
        people.pairs[kind].add(person);
      }
      if (pulse !== undefined) {
        pulses[kind].push(pulse);
        people.pulses[kind].add(person);
      }
    }
  }
  set('pairs', pairs, people.pairs);
  set('pulses', pulses, people.pulses);
  return { pairs, pulses };

  function set(
    name: string,
    answers: Record<RelationshipKind, readonly unknown[]>,
    who: Record<RelationshipKind, Set<number>>,
  ): void {
    const used = relationshipKinds.filter((kind) => noise.epsilon !== undefined || answers[kind].length > 0);
    const counts = used.map((kind): [string, Count] => [
      `${name}/${kind}`,
      noise.to({ value: answers[kind].length, people: who[kind] }),
    ]);
    for (const [key, count] of counts) table.set(key, count, wantedPart);
    table.set(name, sumOf(counts.map(([, count]) => count)), wantedWhole);
    table.partition(
      name,
      counts.map(([key]) => key),
    );
  }
}
