import { createHash } from 'node:crypto';
import type { Contribution, ContributionRow } from '@kith/shared/learning/contribution';
import type { LearningRole } from '@kith/shared/learning/event';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { chance } from './crowd.ts';

/** An organisation whose people learn from one another, by chance: the same seed tells the same on every machine. */
export interface MadeOrganisation {
  seed: number;
  people: number;
  departments: number;
  relationships: number;
  /** Which part of the people hand over what they have. */
  handing: number;
  /** Everything lies in the twelve months up to this one, `2026-10`. */
  last: string;
}

type RelationshipRow = Extract<ContributionRow, { type: 'relationship' }>;
type Pulse = RelationshipRow['pulses'][number];

/** A relationship from its beginning to its end, as both know it. Months are counted from the first of the twelve. */
export interface MadeRelationship {
  id: string;
  kind: RelationshipKind;
  people: readonly [learner: number, expert: number];
  begun: number;
  /** What it comes to at once: an ask is answered in the month in which it is made. */
  answer: 'asked' | 'declined' | 'expired' | 'agreed';
  /** Days from the agreement to the first session; undefined where there was none. */
  days: number | undefined;
  ending: { month: number; state: 'completed' | 'completed-early' | 'stopped' } | undefined;
  paused: boolean;
  sessionsAMonth: number;
  /** Of either side: at the start and at the end. */
  pulses: readonly [readonly [Pulse, Pulse], readonly [Pulse, Pulse]];
}

const departmentNamed = (number: number): string => `Department ${number}`;

/** The department of somebody: the first are large, the last are small. */
export function departmentOf(person: number, { departments, people }: MadeOrganisation): string {
  return departmentNamed(Math.floor(departments * (((person * 7919) % people) / people) ** 2));
}

export function monthOf(place: number, { last }: MadeOrganisation): string {
  const number = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 12 + place;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Who of the organisation hands over what they have. */
export function handingOver({ handing, people, seed }: MadeOrganisation): Set<number> {
  const random = chance(seed + 1);
  return new Set(Array.from({ length: people }, (_, person) => person).filter(() => random() < handing));
}

export function* madeRelationships(organisation: MadeOrganisation): Generator<MadeRelationship> {
  const { people, relationships, seed } = organisation;
  const random = chance(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const score = () => 1 + upTo(5);
  const pulse = (moment: 'start' | 'end'): Pulse => ({
    moment,
    items: [score(), score(), score()],
    confidence: score(),
  });
  const kinds = relationshipKinds.slice(0, 1 + upTo(relationshipKinds.length));
  for (let index = 0; index < relationships; index++) {
    const learner = upTo(people);
    const expert = Math.floor(random() ** 2 * people);
    const begun = upTo(12);
    const answer = random() < 0.7 ? 'agreed' : ((['asked', 'declined', 'expired'] as const)[upTo(3)] ?? 'asked');
    const met = answer === 'agreed' && random() < 0.9;
    const ends = met && random() < 0.6;
    yield {
      id: createHash('sha256').update(`${seed} ${index}`).digest('hex').slice(0, 32),
      kind: kinds[upTo(kinds.length)] ?? 'mentoring',
      people: [learner, expert === learner ? (expert + 1) % people : expert],
      begun,
      answer,
      days: met ? upTo(40) : undefined,
      ending: ends
        ? {
            month: begun + upTo(12 - begun),
            state: (['completed', 'completed-early', 'stopped'] as const)[upTo(3)] ?? 'stopped',
          }
        : undefined,
      paused: random() < 0.1,
      sessionsAMonth: 1 + upTo(3),
      pulses: [
        [pulse('start'), pulse('end')],
        [pulse('start'), pulse('end')],
      ],
    };
  }
}

export interface MadeContribution {
  person: number;
  contribution: Contribution;
}

/**
 * What everybody who hands over has in a month, in no order that means anything; who has nothing hands over nothing.
 * @param at counted from the first of the twelve months
 */
export function* madeContributions(organisation: MadeOrganisation, at = 11): Generator<MadeContribution> {
  const rows = new Map<number, ContributionRow[]>();
  for (const relationship of madeRelationships(organisation)) {
    if (relationship.begun > at) continue;
    for (const side of [0, 1] as const) {
      const person = relationship.people[side];
      const own = rows.get(person);
      const row = rowOf(relationship, side, at, organisation);
      if (own === undefined) rows.set(person, [row]);
      else own.push(row);
    }
  }
  const made = monthOf(at, organisation);
  for (const person of handingOver(organisation)) {
    const own = rows.get(person);
    if (own !== undefined) yield { person, contribution: { format: 'kith-contribution', version: 1, made, rows: own } };
  }
}

function rowOf(told: MadeRelationship, side: 0 | 1, at: number, organisation: MadeOrganisation): RelationshipRow {
  const { answer, begun, days, ending, id, kind, paused, people, pulses, sessionsAMonth } = told;
  const over = ending !== undefined && ending.month <= at ? ending : undefined;
  const met = answer === 'agreed' && days !== undefined;
  const months = (over?.month ?? at) - begun + 1;
  const sessions = met ? months * sessionsAMonth : 0;
  const going = met ? (paused ? 'paused' : 'active') : 'agreed';
  return {
    type: 'relationship',
    id,
    kind,
    role: roleOf(kind, side),
    ...(kind === 'peer-learning' ? { side: sideOf(id, side) } : {}),
    state: over?.state ?? (answer === 'agreed' ? going : answer),
    begun: monthOf(begun, organisation),
    ...(over === undefined ? {} : { ended: monthOf(over.month, organisation) }),
    departments: {
      mine: departmentOf(people[side], organisation),
      theirs: departmentOf(people[1 - side] ?? 0, organisation),
    },
    sessions,
    minutes: sessions * 45,
    ...(met ? { daysToFirstSession: days } : {}),
    pulses: met ? pulses[side].slice(0, over === undefined ? 1 : 2) : [],
  };
}

/** Of either peer the same each time. */
const sideOf = (id: string, side: 0 | 1): string =>
  createHash('sha256').update(`${id} ${side}`).digest('hex').slice(0, 32);

function roleOf(kind: RelationshipKind, side: 0 | 1): LearningRole {
  if (kind === 'peer-learning') return 'peer';
  return side === 0 ? 'learner' : 'expert';
}
