import type { Relationship } from '@kith/shared/learning/log';
import { type LearningState, stateAt } from '@kith/shared/learning/machine';

/** The parts of the list, in their order. */
export const learningGroups = ['forMe', 'waiting', 'goingOn', 'paused', 'closed'] as const;
export type LearningGroup = (typeof learningGroups)[number];

/** An ask that came waits for the user, others wait for the other one. */
const groupOf: Record<LearningState, LearningGroup> = {
  drafted: 'waiting',
  asked: 'waiting',
  'more-asked': 'waiting',
  agreed: 'goingOn',
  active: 'goingOn',
  paused: 'paused',
  declined: 'closed',
  expired: 'closed',
  completed: 'closed',
  'completed-early': 'closed',
  stopped: 'closed',
};

/** The relationships of each part of the list, in the order given. */
export function grouped(relationships: readonly Relationship[], now: Date): ReadonlyMap<LearningGroup, Relationship[]> {
  return Map.groupBy(relationships, ({ state, since, received }) => {
    const current = stateAt(state, since, now);
    return received && current === 'asked' ? 'forMe' : groupOf[current];
  });
}

/** The next steps of which somebody wanted to be reminded by today. */
export function dueReminders({ sessions }: Relationship, today: string): string[] {
  const last = sessions.at(-1);
  // The next meeting settles what was to be done until then.
  return last?.remindOn !== undefined && last.remindOn <= today ? [last.nextStep] : [];
}
