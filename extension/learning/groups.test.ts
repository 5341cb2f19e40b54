import type { LearningEvent } from '@kith/shared/learning/event';
import { relationshipsOf } from '@kith/shared/learning/log';
import { describe, expect, it } from 'vitest';
import { dueReminders, grouped, inSight, type LearningGroup } from './groups.ts';
import { isPulseDue, pulseMoment } from './pulse-due.ts';

const now = new Date('2026-11-26T12:00:00Z');
const relationship = 'AAAAAAAAAAAAAAAAAAAAAA';
let count = 0;
const on = (day: string) => ({ id: `${count++}`.padEnd(22, '_'), at: `2026-11-${day}T09:00:00.000Z`, relationship });
const begun = (way: 'drafted' | 'received' | 'agreed', day = '01'): LearningEvent => ({
  ...on(day),
  kind: 'begun',
  way,
  relationshipKind: 'coaching',
  role: 'learner',
  companion: { name: 'Ada Lovelace' },
  subject: { label: 'Engines' },
});
const session = (day: string, remindOn?: string): LearningEvent => ({
  ...on(day),
  kind: 'session',
  session: `s${count}`.padEnd(22, '_'),
  on: `2026-11-${day}`,
  minutes: 30,
  topic: '',
  note: '',
  nextStep: 'write it up',
  ...(remindOn === undefined ? {} : { remindOn }),
});
const pulse = (day: string, moment: 'start' | 'end'): LearningEvent => ({
  ...on(day),
  kind: 'pulse',
  moment,
  items: [3, 3, 3],
  confidence: 3,
});
const closed = (day: string): LearningEvent => ({ ...on(day), kind: 'closed', ending: 'completed', answers: [] });

const only = (...events: LearningEvent[]) => {
  const [first] = relationshipsOf(events);
  if (first === undefined) throw new Error('There is no relationship.');
  return first;
};

describe('the list', () => {
  it.each([
    ['an ask that came yesterday', [begun('received', '25')], 'forMe'],
    [
      'an ask of which the user wants to know more',
      [begun('received', '24'), { ...on('25'), kind: 'more-asked' }],
      'waiting',
    ],
    ['an ask of the user’s own', [begun('drafted', '24'), { ...on('25'), kind: 'asked' }], 'waiting'],
    ['an ask that went quiet', [begun('received', '01')], 'closed'],
    ['what was agreed long ago', [begun('agreed', '01')], 'goingOn'],
    ['what rests', [begun('agreed'), { ...on('02'), kind: 'paused' }], 'paused'],
    ['what is over', [begun('agreed'), closed('03')], 'closed'],
  ] as const)('has %s where it belongs', (_, events, group) => {
    expect([...grouped([only(...events)], now).keys()]).toEqual([group]);
  });

  it('reminds from the day on that the user chose, until the next session', () => {
    const events = [begun('agreed'), session('10', '2026-11-26')];
    expect(dueReminders(only(...events), '2026-11-25')).toEqual([]);
    expect(dueReminders(only(...events), '2026-11-26')).toEqual(['write it up']);
    expect(dueReminders(only(...events, session('20')), '2026-11-26')).toEqual([]);
  });
});

describe('the toolbar’s window', () => {
  const one = only(begun('agreed'));
  const counts = (groups: Partial<Record<LearningGroup, number>>) => {
    const full = new Map<LearningGroup, (typeof one)[]>();
    for (const group of ['closed', 'paused', 'goingOn', 'waiting', 'forMe'] as const)
      if (groups[group] !== undefined) full.set(group, Array(groups[group]).fill(one));
    return Object.fromEntries([...inSight(full)].map(([group, members]) => [group, members.length]));
  };

  it('shows all of a few, and nothing of none', () => {
    expect(counts({})).toEqual({});
    expect(counts({ goingOn: 2, closed: 1 })).toEqual({ goingOn: 2, closed: 1 });
  });

  it('shows five lines at most, three of a kind, those first that wait for the user', () => {
    expect(counts({ goingOn: 40 })).toEqual({ goingOn: 3 });
    expect(counts({ waiting: 40, closed: 40 })).toEqual({ waiting: 3, closed: 2 });
    expect(counts({ forMe: 40, waiting: 40, goingOn: 40 })).toEqual({ forMe: 3, waiting: 1, goingOn: 1 });
  });

  it('shows something of each part', () => {
    const each = { forMe: 9, waiting: 9, goingOn: 9, paused: 9, closed: 9 };
    expect(counts(each)).toEqual({ forMe: 1, waiting: 1, goingOn: 1, paused: 1, closed: 1 });
  });
});

describe('a pulse', () => {
  const started = [begun('agreed'), pulse('02', 'start')];

  it('is due at the start, after three sessions, and at the end', () => {
    expect(isPulseDue(only(begun('agreed')))).toBe(true);
    expect(isPulseDue(only(...started, session('03'), session('04')))).toBe(false);
    expect(isPulseDue(only(...started, session('03'), session('04'), session('05')))).toBe(true);
    expect(isPulseDue(only(...started, closed('06')))).toBe(true);
    expect(isPulseDue(only(...started, closed('06'), pulse('07', 'end')))).toBe(false);
  });

  it('is of the moment at which it is taken', () => {
    expect(pulseMoment(only(begun('agreed')))).toBe('start');
    expect(pulseMoment(only(...started))).toBe('middle');
    expect(pulseMoment(only(...started, closed('06')))).toBe('end');
  });
});
