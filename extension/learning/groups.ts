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

/** Lines in a small window: a few of each part, so that those who wait and those who learn are seen at one glance. */
const inSightMost = { all: 5, ofGroup: 3 } as const;

/** The first of each part of the list: one of every part, then more of those that come first, until the window is full. */
export function inSight(
  groups: ReadonlyMap<LearningGroup, readonly Relationship[]>,
): ReadonlyMap<LearningGroup, readonly Relationship[]> {
  let room = inSightMost.all - groups.size;
  const shown = new Map<LearningGroup, readonly Relationship[]>();
  for (const group of learningGroups) {
    const members = groups.get(group);
    if (members === undefined) continue;
    const more = Math.max(0, Math.min(room, inSightMost.ofGroup - 1, members.length - 1));
    shown.set(group, members.slice(0, 1 + more));
    room -= more;
  }
  return shown;
}

/** The next steps of which somebody wanted to be reminded by today. */
export function dueReminders({ sessions }: Relationship, today: string): string[] {
  const last = sessions.at(-1);
  // The next meeting settles what was to be done until then.
  return last?.remindOn !== undefined && last.remindOn <= today ? [last.nextStep] : [];
}
