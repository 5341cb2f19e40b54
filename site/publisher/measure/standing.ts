import type { askAnswers, reportedStates, waitingTimes } from '@kith/shared/measure/figure';
import { hasBegun, type Relationship } from './join.ts';
import { isWithin, type Period } from './months.ts';

type ReportedState = (typeof reportedStates)[number];
type AskAnswer = (typeof askAnswers)[number];
type WaitingTime = (typeof waitingTimes)[number];

/**
 * Where a relationship is at the end of a period; undefined where it does not belong to it. It belongs to each period in which it
 * ran: begun by its end, and ended in it or later, or still going on as somebody said in it or later.
 */
export function stateIn(relationship: Relationship, { first, last }: Period): ReportedState | undefined {
  const { begun, ended, seen, state } = relationship;
  if (!hasBegun(relationship) || begun > last) return undefined;
  switch (state) {
    case 'completed':
    case 'completed-early':
    case 'stopped':
      if (ended === undefined || ended < first) return undefined;
      return ended > last ? 'active' : state;
    case 'agreed':
    case 'active':
    case 'paused':
      return seen < first ? undefined : state;
    default:
      return undefined;
  }
}

/** What became of an ask of this period, as far as anybody has told; undefined where it was made in another. */
export function answerIn(relationship: Relationship, period: Period): AskAnswer | undefined {
  if (!isWithin(relationship.begun, period)) return undefined;
  if (hasBegun(relationship)) return 'agreed';
  const { state } = relationship;
  return state === 'declined' || state === 'expired' ? state : 'waiting';
}

/** How long it took from the agreement to the first session; undefined where nobody wrote that down. */
export function waitingOf({ days, sessions }: Pick<Relationship, 'days' | 'sessions'>): WaitingTime | undefined {
  if (days === undefined) return sessions === 0 ? 'not-yet' : undefined;
  if (days <= 7) return '0-7';
  if (days <= 14) return '8-14';
  return days <= 28 ? '15-28' : '29-or-more';
}
