import { canonicalJson } from '../feed/canonical.ts';
import type { RelationshipKind } from '../vocabulary/relationship.ts';
import type {
  Agreement,
  Companion,
  EventOf,
  LearningEvent,
  LearningRole,
  RelationshipEvent,
  Subject,
} from './event.ts';
import { firstState, type LearningState, nextState } from './machine.ts';

/** A relationship as its events tell it. */
export interface Relationship {
  id: string;
  /** Id of the event that began it, which the other side's log does not have. */
  beginning: string;
  kind: RelationshipKind;
  /** My own. */
  role: LearningRole;
  companion: Companion;
  subject: Subject;
  begunAt: string;
  /** The clock aside; see `stateAt`. */
  state: LearningState;
  /** When the state began. */
  since: string;
  /** Whether the ask came from the other side. */
  received: boolean;
  /** When both had agreed. */
  agreedAt: string | undefined;
  agreement: Agreement | undefined;
  /** The earliest first. */
  sessions: readonly EventOf<'session'>[];
  pulses: readonly EventOf<'pulse'>[];
  closing: EventOf<'closed'> | undefined;
}

/** Every relationship of a log whose beginning is known, the latest change first. */
export function relationshipsOf(events: readonly LearningEvent[]): Relationship[] {
  const byId = Map.groupBy(events.filter(isOfRelationship), ({ relationship }) => relationship);
  return [...byId.values()]
    .flatMap((own) => relationshipOf(own) ?? [])
    .toSorted((left, right) => compare(right.since, left.since) || compare(left.id, right.id));
}

/** One-off help, the latest first. */
export const helpIn = (events: readonly LearningEvent[]): EventOf<'help'>[] =>
  events
    .filter((event) => event.kind === 'help')
    .toSorted((left, right) => compare(right.on, left.on) || inTime(right, left));

/** When thanks were said, the last time, by the id of what they were for. */
export const thanksIn = (events: readonly LearningEvent[]): ReadonlyMap<string, string> =>
  new Map(
    events
      .filter((event) => event.kind === 'thanked')
      .toSorted(inTime)
      .map((event) => [event.for, event.at]),
  );

/** What was contributed, the latest first. */
export const contributionsIn = (events: readonly LearningEvent[]): EventOf<'contributed'>[] =>
  events.filter((event) => event.kind === 'contributed').toSorted((left, right) => inTime(right, left));

/**
 * The log of two devices, or of a device and what is restored to it. In whichever order logs are put together, the same
 * comes of it.
 */
export function mergeEvents(left: readonly LearningEvent[], right: readonly LearningEvent[]): LearningEvent[] {
  const byId = new Map<string, LearningEvent>();
  for (const event of [...left, ...right]) {
    const known = byId.get(event.id);
    // An id stands for one event. Where a file says otherwise, neither side may depend on who was first.
    if (known === undefined || canonicalJson(event) < canonicalJson(known)) byId.set(event.id, event);
  }
  return [...byId.values()].toSorted(inTime);
}

/** Undefined where its beginning is not known (yet). */
function relationshipOf(events: readonly RelationshipEvent[]): Relationship | undefined {
  const ordered = events.toSorted(inTime);
  const begun = ordered.find((event) => event.kind === 'begun');
  if (begun === undefined) return undefined;
  const start: Relationship = {
    id: begun.relationship,
    beginning: begun.id,
    kind: begun.relationshipKind,
    role: begun.role,
    companion: begun.companion,
    subject: begun.subject,
    begunAt: begun.at,
    state: firstState[begun.way],
    since: begun.at,
    received: begun.way === 'received',
    agreedAt: begun.way === 'agreed' ? begun.at : undefined,
    agreement: undefined,
    sessions: [],
    pulses: [],
    closing: undefined,
  };
  const told = ordered.reduce(withEvent, start);
  return { ...told, sessions: sessionsIn(ordered) };
}

function withEvent(relationship: Relationship, event: RelationshipEvent): Relationship {
  const state = nextState(relationship.state, event);
  const moved =
    state === undefined
      ? relationship
      : {
          ...relationship,
          state,
          since: event.at,
          agreedAt: state === 'agreed' ? event.at : relationship.agreedAt,
          closing: event.kind === 'closed' ? event : relationship.closing,
        };
  if (event.kind === 'agreement') return { ...moved, agreement: event.agreement };
  if (event.kind === 'pulse') return { ...moved, pulses: [...moved.pulses, event] };
  return moved;
}

/** Of each session what was said last; removed is removed, whatever a device says of it later. */
function sessionsIn(ordered: readonly RelationshipEvent[]): EventOf<'session'>[] {
  const removed = new Set(ordered.flatMap((event) => (event.kind === 'session-removed' ? [event.session] : [])));
  const last = new Map<string, EventOf<'session'>>();
  for (const event of ordered)
    if (event.kind === 'session' && !removed.has(event.session)) last.set(event.session, event);
  return [...last.values()].toSorted((left, right) => compare(left.on, right.on) || inTime(left, right));
}

/** Whether it happened in a relationship. */
export const isOfRelationship = (event: LearningEvent): event is RelationshipEvent => 'relationship' in event;

const inTime = (left: LearningEvent, right: LearningEvent): number =>
  compare(left.at, right.at) || compare(left.id, right.id);

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
