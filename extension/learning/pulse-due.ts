import type { PulseMoment } from '@kith/shared/learning/event';
import type { Relationship } from '@kith/shared/learning/log';

/** So many sessions after one pulse it is time for the next. */
const sessionsBetween = 3;

/** Of which moment a pulse taken now would be. */
export function pulseMoment({ pulses, closing }: Relationship): PulseMoment {
  if (closing !== undefined) return 'end';
  return pulses.length === 0 ? 'start' : 'middle';
}

/** Whether it is time for a pulse: at the start, after each few sessions, and at the end. */
export function isPulseDue(relationship: Relationship): boolean {
  const { pulses, sessions, closing } = relationship;
  const last = pulses.at(-1);
  if (closing !== undefined) return !pulses.some(({ moment }) => moment === 'end');
  if (last === undefined) return true;
  return sessions.filter(({ on }) => on >= last.at.slice(0, 10)).length >= sessionsBetween;
}
