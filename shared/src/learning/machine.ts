import type { EventOf, RelationshipEvent } from './event.ts';

/** Where a relationship can be. `expired` is told by the clock alone, see {@link stateAt}. */
export const learningStates = [
  'drafted',
  'asked',
  'more-asked',
  'declined',
  'expired',
  'agreed',
  'active',
  'paused',
  'completed',
  'completed-early',
  'stopped',
] as const;
export type LearningState = (typeof learningStates)[number];

/** Days of silence after which an ask gets a kind nudge, and after which it goes quiet. */
export const quietDays = { nudge: 10, expired: 21 } as const;

type Beginning = EventOf<'begun'>['way'];

/** Where a relationship is at first. */
export const firstState = { drafted: 'drafted', received: 'asked', agreed: 'agreed' } as const satisfies Record<
  Beginning,
  LearningState
>;

type Step = RelationshipEvent['kind'];

/**
 *   drafted --asked--> asked --more-asked--> more-asked --asked--> asked
 *   drafted, asked, more-asked --accepted--> agreed
 *   asked, more-asked --declined--> declined
 *   drafted, asked, more-asked --silence--> expired     (by the clock; asked again or answered late, it goes on as from asked)
 *   agreed --session--> active
 *   agreed, active --paused--> paused --resumed--> active
 *   agreed, active, paused --closed--> completed, completed-early, stopped
 *
 * A step that a state does not know changes nothing: two devices tell the same story in their own order. Nothing leads out
 * of an end, and of two ends the first one stands.
 */
const transitions: { readonly [From in LearningState]?: Partial<Record<Step, LearningState>> } = {
  drafted: { asked: 'asked', accepted: 'agreed' },
  asked: { asked: 'asked', 'more-asked': 'more-asked', declined: 'declined', accepted: 'agreed' },
  'more-asked': { asked: 'asked', declined: 'declined', accepted: 'agreed' },
  agreed: { session: 'active', paused: 'paused' },
  active: { paused: 'paused' },
  paused: { resumed: 'active' },
};

const closable: ReadonlySet<LearningState> = new Set(['agreed', 'active', 'paused']);

/** The state after an event, or undefined where the event takes it nowhere. */
export function nextState(state: LearningState, event: RelationshipEvent): LearningState | undefined {
  if (event.kind === 'closed') return closable.has(state) ? event.ending : undefined;
  return transitions[state]?.[event.kind];
}

/**
 * Whether a step leads on from a state, or from the same again: for the buttons of a view.
 * @param state the clock aside: what went quiet may be asked again, and a late yes is a yes
 */
export const isPossible = (state: LearningState, step: Step): boolean =>
  step === 'closed' ? closable.has(state) : transitions[state]?.[step] !== undefined;

const waiting: ReadonlySet<LearningState> = new Set(['drafted', 'asked', 'more-asked']);

/**
 * The state as the clock has it: an ask without an answer goes quiet.
 * @param since when the state began
 */
export const stateAt = (state: LearningState, since: string, now: Date): LearningState =>
  waiting.has(state) && daysSince(since, now) >= quietDays.expired ? 'expired' : state;

/** Whether it is time for a kind nudge: an ask waits, and has not yet gone quiet. */
export const isNudgeDue = (state: LearningState, since: string, now: Date): boolean =>
  (state === 'asked' || state === 'more-asked') &&
  daysSince(since, now) >= quietDays.nudge &&
  daysSince(since, now) < quietDays.expired;

/** The day on which an ask goes quiet, `2026-12-14`. */
export const quietOn = (since: string): string =>
  new Date(Date.parse(since) + quietDays.expired * dayMilliseconds).toISOString().slice(0, 10);

const dayMilliseconds = 86_400_000;

const daysSince = (since: string, now: Date): number => (now.getTime() - Date.parse(since)) / dayMilliseconds;
