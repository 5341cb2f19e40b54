import type { LearningRole } from '@kith/shared/learning/event';
import type { LearningState } from '@kith/shared/learning/machine';
import { endings, type RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { type HelpTold, isLater, type Ledger, type Origin, type Side, type Told } from './ledger.ts';
import type { Month } from './months.ts';
import type { People } from './people.ts';

/** Somebody who told of a relationship themselves. */
interface Participant {
  person: number;
  role: LearningRole;
  confidenceBefore: number | undefined;
  confidenceAfter: number | undefined;
  pulse: readonly number[] | undefined;
}

/** One relationship, told by one side or by both. */
export interface Relationship {
  kind: RelationshipKind;
  state: LearningState;
  begun: Month;
  ended: Month | undefined;
  /** The month in which somebody last told of it. */
  seen: Month;
  sessions: number;
  minutes: number;
  days: number | undefined;
  participants: readonly Participant[];
  /** Of whoever learns and whoever teaches; of peers in no order. */
  learner: string | undefined;
  expert: string | undefined;
}

/** One instance of help that was given once. */
interface HelpGiven {
  month: Month;
  participants: readonly Pick<Participant, 'person' | 'role'>[];
}

/** Somebody of whom contributions tell. */
export interface Contributor {
  person: number;
  /** As the latest contribution says. */
  department: string | undefined;
  /** The month of the latest contribution. */
  made: Month;
  /** When they first helped somebody learn; undefined where they never did. */
  expertSince: Month | undefined;
}

export interface Joined {
  relationships: readonly Relationship[];
  help: readonly HelpGiven[];
  people: ReadonlyMap<number, Contributor>;
}

/** Both sides of each relationship made one, and the contributions of each person. In whichever order they were read. */
export function joinSides(ledger: Ledger): Joined {
  const { origins, people } = ledger;
  for (const { peers } of ledger.relationships.values()) if (peers !== undefined) joinPeers(peers, people);
  // As all rows that say whose they are tell it: what is supposed about peers must not depend on who comes first.
  const persons = origins.map(({ contribution }) => people.of(contribution));
  const sides = [...ledger.relationships.values()].map((told) => sidesOf(told, persons, people));
  const relationships = sides.map((own) => relationshipOf(own, people.of));
  const help = [...ledger.help.values()].map((told) => helpOf(told, people.of));
  return { relationships, help, people: contributorsOf(ledger, relationships, help) };
}

function sidesOf({ expert, learner, peers }: Told, persons: readonly number[], people: People): Side[] {
  const known = [learner, expert].filter((side) => side !== undefined);
  return peers === undefined ? known : [...known, ...peersOf(peers, persons, people)].slice(0, 2);
}

/** Rows of a peer that say which of the two they are, and say the same, are one person's. */
function joinPeers(rows: readonly Side[], people: People): void {
  if (rows.length < 2) return;
  const first = new Map<string, number>();
  for (const { origin, peer } of rows) {
    if (peer === undefined) continue;
    const known = first.get(peer);
    if (known === undefined) first.set(peer, origin.contribution);
    else people.join(known, origin.contribution);
  }
}

/** Rows of one peer: the latest, and the months in which they were handed over. */
interface Peer {
  side: Side;
  months: Set<Month>;
}

/**
 * Who of several rows of peers is who, for a peer's role does not tell. Rows that were handed over with others of one person are
 * one peer's, and rows that say of themselves that they are two sides are two peers'. Of the others, those are one peer's whose departments are alike and which were never handed over in one month: where nothing tells, one
 * person is supposed rather than two, so that a group seems smaller, not larger. There are two peers at most.
 */
function peersOf(rows: readonly Side[], persons: readonly number[], people: People): Side[] {
  const ordered = rows.toSorted((left, right) => (isLater(left.origin, right.origin) ? 1 : -1));
  const groups = Map.groupBy(ordered, ({ origin }) => persons[origin.contribution]);
  const found: Peer[] = [];
  for (const own of groups.values()) {
    const side = own.at(-1);
    if (side === undefined) continue;
    const months = new Set(own.map(({ origin }) => origin.made));
    const alike = ({ months: others, side: { mine, peer, theirs } }: Peer) =>
      (peer === undefined || side.peer === undefined || peer === side.peer) &&
      ![...months].some((month) => others.has(month)) &&
      mine === side.mine &&
      theirs === side.theirs;
    const same = found.find(alike) ?? (found.length < 2 ? undefined : found[0]);
    if (same === undefined) {
      found.push({ side, months });
      continue;
    }
    people.join(same.side.origin.contribution, side.origin.contribution);
    if (isLater(side.origin, same.side.origin)) same.side = side;
    for (const month of months) same.months.add(month);
  }
  return found.map(({ side }) => side);
}

const isEnd: ReadonlySet<string> = new Set(endings);

/** The further on, the more is known: an answer that one side has not heard of is an answer all the same. */
const progress: Readonly<Record<LearningState, number>> = {
  drafted: 0,
  asked: 1,
  'more-asked': 1,
  expired: 2,
  declined: 3,
  agreed: 4,
  active: 5,
  paused: 5,
  completed: 6,
  'completed-early': 6,
  stopped: 6,
};

/** The side that says where a relationship is: the one further on; of two ends the first; else whoever told last. */
function leading(sides: readonly Side[]): Side | undefined {
  let lead = sides[0];
  for (const side of sides) if (lead !== undefined && leads(side, lead)) lead = side;
  return lead;
}

function leads(side: Side, other: Side): boolean {
  const further = progress[side.state] - progress[other.state] || (other.ended ?? 0) - (side.ended ?? 0);
  return further === 0 ? isLater(side.origin, other.origin) : further > 0;
}

function relationshipOf(sides: readonly Side[], personOf: (contribution: number) => number): Relationship {
  const lead = leading(sides);
  if (lead === undefined) throw new Error('A relationship is told by nobody.');
  const of = (role: LearningRole) => sides.find((side) => side.role === role);
  const [first, second] = sides;
  const learner = of('learner') ?? (lead.role === 'peer' ? first : undefined);
  const expert = of('expert') ?? (lead.role === 'peer' ? second : undefined);
  const days = sides.flatMap((side) => side.days ?? []);
  return {
    kind: lead.kind,
    state: lead.state,
    begun: Math.min(...sides.map(({ begun }) => begun)),
    ended: isEnd.has(lead.state) ? lead.ended : undefined,
    seen: Math.max(...sides.map(({ origin }) => origin.made)),
    // Both log the same sessions, and one of them may forget one.
    sessions: Math.max(...sides.map(({ sessions }) => sessions)),
    minutes: Math.max(...sides.map(({ minutes }) => minutes)),
    days: days.length === 0 ? undefined : Math.min(...days),
    participants: participantsOf(sides, personOf),
    learner: learner?.mine ?? expert?.theirs,
    expert: expert?.mine ?? learner?.theirs,
  };
}

/** Nobody stands on both sides: whoever does is counted once. */
function participantsOf(sides: readonly Side[], personOf: (contribution: number) => number): Participant[] {
  const participants: Participant[] = [];
  for (const { confidenceAfter, confidenceBefore, origin, pulse, role } of sides) {
    const person = personOf(origin.contribution);
    if (participants.some((other) => other.person === person)) continue;
    participants.push({ person, role, confidenceBefore, confidenceAfter, pulse });
  }
  return participants;
}

function helpOf({ expert, learner }: HelpTold, personOf: (contribution: number) => number): HelpGiven {
  const sides = [learner, expert].filter((side) => side !== undefined);
  const participants = sides.map(({ origin, role }) => ({ person: personOf(origin.contribution), role }));
  return { month: Math.min(...sides.map(({ month }) => month)), participants };
}

/** Everybody who handed over a contribution. */
function contributorsOf(
  { help, people, origins, relationships }: Ledger,
  joined: readonly Relationship[],
  given: readonly HelpGiven[],
): Map<number, Contributor> {
  const found = new Map<number, Contributor>();
  // By the number of a contribution: whose it is.
  const whose = origins.map(({ contribution, made }) => {
    const person = people.of(contribution);
    const known = found.get(person);
    if (known !== undefined) known.made = Math.max(known.made, made);
    const contributor = known ?? { person, department: undefined, made, expertSince: undefined };
    if (known === undefined) found.set(person, contributor);
    return contributor;
  });
  const told: (Origin | undefined)[] = [];
  const place = ({ mine, origin }: Pick<Side, 'mine' | 'origin'>) => {
    const contributor = whose[origin.contribution];
    if (contributor === undefined || mine === undefined) return;
    const known = told[contributor.person];
    // Rows of one contribution say the same, unless somebody made them up: then the first of the alphabet counts.
    const counts =
      known === origin ? mine < (contributor.department ?? '') : known === undefined || isLater(origin, known);
    if (!counts) return;
    told[contributor.person] = origin;
    contributor.department = mine;
  };
  for (const { expert, learner, peers = [] } of relationships.values()) {
    if (learner !== undefined) place(learner);
    if (expert !== undefined) place(expert);
    for (const peer of peers) place(peer);
  }
  for (const { expert, learner } of help.values()) {
    if (learner !== undefined) place(learner);
    if (expert !== undefined) place(expert);
  }
  const taught = (person: number, month: Month) => {
    const contributor = found.get(person);
    if (contributor !== undefined) contributor.expertSince = Math.min(contributor.expertSince ?? month, month);
  };
  for (const relationship of joined)
    if (hasBegun(relationship))
      for (const { person, role } of relationship.participants)
        if (role !== 'learner') taught(person, relationship.begun);
  for (const { month, participants } of given)
    for (const { person, role } of participants) if (role === 'expert') taught(person, month);
  return found;
}

/** Whether both agreed; an ask alone teaches nobody. */
export const hasBegun = ({ state }: Pick<Relationship, 'state'>): boolean => progress[state] >= progress.agreed;
