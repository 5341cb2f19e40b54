import type { LearningEvent, LearningRole, RelationshipEvent, Subject } from '@kith/shared/learning/event';
import { quietDays } from '@kith/shared/learning/machine';
import type { Person } from '@kith/shared/person/person';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { assumptions } from './assumptions.ts';
import { atWork, dayOf, daysLater } from './calendar.ts';
import type { Chance } from './chance.ts';

/** Two who are about to learn from one another. */
export interface Pair {
  kind: RelationshipKind;
  learner: Person;
  expert: Person;
  subject: Subject;
  /** What is usual for the kind. */
  rhythm: RelationshipGuide['rhythm'];
}

/** How a relationship goes, as each side writes it down. */
export interface Course {
  learner: LearningEvent[];
  expert: LearningEvent[];
  /** When it is over, one way or the other. */
  until: number;
}

type Side = 'learner' | 'expert';
/** An event without what is each side's own. */
type Happening<Event extends RelationshipEvent = RelationshipEvent> = Event extends RelationshipEvent
  ? Omit<Event, 'id' | 'at' | 'relationship'>
  : never;

/** How a pair gets from a first word to an end. Everything in it is the learning log's own: what it does not know cannot happen. */
export function courseOf(pair: Pair, from: number, chance: Chance): Course {
  const relationship = chance.id();
  const logs: Record<Side, LearningEvent[]> = { learner: [], expert: [] };
  const write = (side: Side, time: number, happening: Happening): void => {
    logs[side].push({ ...happening, id: chance.id(), at: new Date(time).toISOString(), relationship });
  };
  const both = (time: number, happening: Happening): void => {
    write('learner', time, happening);
    write('expert', time, happening);
  };
  const begin = (side: Side, time: number, way: 'drafted' | 'received' | 'agreed'): void => {
    const companion = pair[side === 'learner' ? 'expert' : 'learner'];
    write(side, time, {
      kind: 'begun',
      way,
      relationshipKind: pair.kind,
      role: roleOf(side, pair.kind),
      companion: {
        id: companion.id,
        name: companion.name.display,
        ...(companion.department === undefined ? {} : { department: companion.department }),
      },
      subject: pair.subject,
    });
  };
  const end = (until: number): Course => ({ ...logs, until });

  let now = atWork(from, chance);
  const later = (days: number): number => atWork(daysLater(now, Math.max(1, Math.round(days))), chance);
  if (chance.happens(assumptions.askedInWriting)) {
    begin('learner', now, 'drafted');
    write('learner', now + 60_000, { kind: 'asked' });
    begin('expert', now + 120_000, 'received');
    const { declined, silence, moreFirst } = assumptions.ask;
    if (chance.happens(silence)) return end(daysLater(now, quietDays.expired));
    now = later(chance.skewed(assumptions.daysToAnswer.median, assumptions.daysToAnswer.spread));
    if (chance.happens(moreFirst)) {
      both(now, { kind: 'more-asked' });
      now = later(1);
      both(now, { kind: 'asked' });
      now = later(2);
    }
    if (chance.happens(declined)) {
      both(now, { kind: 'declined' });
      return end(now);
    }
    both(now, { kind: 'accepted' });
  } else {
    begin('learner', now, 'agreed');
    begin('expert', now, 'agreed');
  }

  const answers = answersOf(pair.kind, chance);
  const pulse = (moment: 'start' | 'middle' | 'end', time: number): void => {
    for (const side of ['learner', 'expert'] as const)
      if (chance.happens(assumptions.answered[moment]))
        write(side, time, { kind: 'pulse', moment, ...answers(side, moment) });
  };
  const close = (time: number, ending: 'completed' | 'completed-early' | 'stopped'): Course => {
    both(time, { kind: 'closed', ending, answers: [] });
    return end(time);
  };
  pulse('start', now + 60_000);
  const firstDays = chance.skewed(assumptions.daysToFirstMeeting.median, assumptions.daysToFirstMeeting.spread);
  if (chance.happens(assumptions.neverMet)) {
    now = later(firstDays + pair.rhythm.everyDays);
    return close(now, 'stopped');
  }
  now = later(firstDays);
  const { early, stopped } = assumptions.endings;
  const way = chance.happens(stopped) ? 'stopped' : chance.happens(early) ? 'completed-early' : 'completed';
  const agreed = Math.max(2, pair.rhythm.meetings);
  const meetings = way === 'completed' ? agreed : chance.whole(1, agreed - 1);
  const middle = Math.ceil(agreed / 2);
  for (let meeting = 1; meeting <= meetings; meeting++) {
    if (meeting === 1 || !chance.happens(assumptions.meetingSkipped)) {
      const minutes = Math.max(10, 5 * Math.round(chance.normal(pair.rhythm.minutes, pair.rhythm.minutes / 6) / 5));
      for (const side of ['learner', 'expert'] as const)
        if (chance.happens(assumptions.noted[side]))
          write(side, now, {
            kind: 'session',
            session: chance.id(),
            on: dayOf(now),
            minutes,
            topic: '',
            note: '',
            nextStep: '',
          });
    }
    if (meeting === middle && meeting < meetings) pulse('middle', now + 60_000);
    if (meeting < meetings && chance.happens(assumptions.paused / agreed)) {
      both(now + 120_000, { kind: 'paused' });
      now = later(pair.rhythm.everyDays);
      both(now, { kind: 'resumed' });
    }
    now = later(meeting < meetings ? chance.normal(pair.rhythm.everyDays, pair.rhythm.everyDays / 7) : 3);
  }
  if (way !== 'stopped') pulse('end', now - 60_000);
  return close(now, way);
}

const roleOf = (side: Side, kind: RelationshipKind): LearningRole => (kind === 'peer-learning' ? 'peer' : side);

const clamped = (score: number): number => Math.min(5, Math.max(1, Math.round(score)));

/** What each side of a pair answers when it is asked how things go. */
function answersOf(kind: RelationshipKind, chance: Chance) {
  const { start, startDeviation, gain, gainDeviation, expert } = assumptions.confidence;
  const learns = (side: Side): boolean => side === 'learner' || kind === 'peer-learning';
  const person = () => ({ start: chance.normal(start, startDeviation), gain: chance.normal(gain, gainDeviation) });
  const people: Record<Side, ReturnType<typeof person>> = { learner: person(), expert: person() };
  const progress = { start: 0, middle: 0.5, end: 1 };
  const item = (): number => clamped(chance.normal(assumptions.pulse.mean, assumptions.pulse.deviation));
  return (side: Side, moment: 'start' | 'middle' | 'end'): { items: number[]; confidence: number } => {
    const self = people[side];
    const confidence = learns(side) ? self.start + self.gain * progress[moment] : expert;
    return { items: [item(), item(), item()], confidence: clamped(confidence + chance.normal(0, 0.3)) };
  };
}
