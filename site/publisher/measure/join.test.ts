import type { Contribution, ContributionRow } from '@kith/shared/learning/contribution';
import { describe, expect, test } from 'vitest';
import { type Joined, joinSides } from './join.ts';
import { createLedger } from './ledger.ts';
import { monthOf, type Period, periodNamed } from './months.ts';
import { peopleIn } from './people-counts.ts';
import { answerIn, stateIn, waitingOf } from './standing.ts';

type Row = Extract<ContributionRow, { type: 'relationship' }>;

const row = (number: number, more: Partial<Row> = {}): Row => ({
  type: 'relationship',
  id: number.toString(16).padStart(32, '0'),
  kind: 'coaching',
  role: 'learner',
  state: 'active',
  begun: '2026-02',
  departments: {},
  sessions: 2,
  minutes: 90,
  pulses: [],
  ...more,
});

const handed = (made: string, ...rows: ContributionRow[]): Contribution => ({
  format: 'kith-contribution',
  version: 1,
  made,
  rows,
});

/** The same in whichever order it is read, or the test fails. */
function joined(...contributions: Contribution[]): Joined {
  const inOrder = (order: readonly Contribution[]) => {
    const ledger = createLedger();
    for (const contribution of order) ledger.add(contribution, JSON.stringify(contribution));
    return joinSides(ledger);
  };
  const [one, other] = [inOrder(contributions), inOrder(contributions.toReversed())];
  expect(other.people.size).toBe(one.people.size);
  const told = ({ relationships }: Joined) =>
    relationships.map(({ participants, ...rest }) => ({ ...rest, count: participants.length }));
  expect(told(other)).toEqual(expect.arrayContaining(told(one)));
  return one;
}

const quarter = (name: string): Period => {
  const period = periodNamed(name);
  if (period === undefined) throw new Error(`${name} is no quarter.`);
  return period;
};

describe('what several people hand over', () => {
  test('both sides are one relationship, with the larger number of sessions and the state that is further on', () => {
    const { people, relationships } = joined(
      handed('2026-04', row(1, { state: 'agreed', sessions: 3, minutes: 100 })),
      handed('2026-04', row(1, { role: 'expert', state: 'completed', ended: '2026-04', sessions: 2, minutes: 120 })),
    );
    expect(people.size).toBe(2);
    expect(relationships).toMatchObject([{ state: 'completed', ended: monthOf('2026-04'), sessions: 3, minutes: 120 }]);
  });

  test('of two ends the first counts, and an end never gives way to what somebody says later', () => {
    const { relationships } = joined(
      handed('2026-04', row(1, { state: 'stopped', ended: '2026-04' })),
      handed('2026-05', row(1, { role: 'expert', state: 'completed', ended: '2026-05' })),
      handed('2026-06', row(2, { state: 'active' })),
      handed('2026-05', row(2, { role: 'expert', state: 'completed', ended: '2026-05' })),
    );
    expect(relationships.map(({ state }) => state)).toEqual(['stopped', 'completed']);
  });

  test('whoever hands over a second time is one person, also with rows that the other file has not', () => {
    const { people, relationships } = joined(handed('2026-03', row(1), row(2)), handed('2026-06', row(2), row(3)));
    expect(relationships).toHaveLength(3);
    expect(people.size).toBe(1);
  });

  test('whoever was expert in one and is learner in another is one person', () => {
    const { people } = joined(
      handed('2026-03', row(1), row(2, { role: 'expert' })),
      handed('2026-06', row(2, { role: 'expert' }), row(3, { role: 'expert' })),
    );
    expect([...people.values()]).toMatchObject([{ expertSince: monthOf('2026-02'), made: monthOf('2026-06') }]);
  });

  test('peers are told apart by what they hand over in one month, and known again later', () => {
    const peer = (mine: string, theirs: string): Row =>
      row(1, { role: 'peer', kind: 'peer-learning', departments: { mine, theirs } });
    const { people, relationships } = joined(
      handed('2026-03', peer('Physics', 'Music'), row(2)),
      handed('2026-03', peer('Music', 'Physics'), row(3)),
      handed('2026-06', peer('Physics', 'Music'), row(2)),
      handed('2026-06', peer('Music', 'Physics')),
    );
    expect(people.size).toBe(2);
    expect(relationships[0]?.participants).toHaveLength(2);
  });

  test('peers of one department, of whom nothing tells whether they are two, are taken for one', () => {
    const peer = (sessions: number): Row => row(1, { role: 'peer', kind: 'peer-learning', sessions });
    expect(joined(handed('2026-03', peer(1)), handed('2026-06', peer(2))).people.size).toBe(1);
    expect(joined(handed('2026-03', peer(1)), handed('2026-03', peer(2))).people.size).toBe(2);
  });

  test('peers whose rows say that they are two are two, whatever they have in common, and each is known again later', () => {
    const peer = (side: string, sessions = 1): Row =>
      row(1, { role: 'peer', kind: 'peer-learning', side: side.repeat(32), sessions });
    expect(joined(handed('2026-03', peer('a')), handed('2026-03', peer('b'))).people.size).toBe(2);
    const later = joined(
      handed('2026-03', peer('a')),
      handed('2026-03', peer('b')),
      handed('2026-06', peer('b', 4)),
      handed('2026-06', peer('a', 3)),
    );
    expect(later.people.size).toBe(2);
    expect(later.relationships).toMatchObject([{ sessions: 4 }]);
    expect(joined(handed('2026-03', peer('a')), handed('2026-06', peer('b', 2))).people.size).toBe(2);
    expect(joined(handed('2026-03', peer('a')), handed('2026-06', peer('a', 2))).people.size).toBe(1);
    // More than two there are not, whoever says so.
    const [third] = joined(
      handed('2026-03', peer('a')),
      handed('2026-03', peer('b')),
      handed('2026-03', peer('c')),
    ).relationships;
    expect(third?.participants).toHaveLength(2);
  });

  test('the department is that of the latest contribution', () => {
    const { people } = joined(
      handed('2026-03', row(1, { departments: { mine: 'Physics' } })),
      handed('2026-06', row(1, { departments: { mine: 'Music' } })),
      handed('2026-04', row(1, { departments: { mine: 'Letters' } })),
    );
    expect([...people.values()]).toMatchObject([{ department: 'Music' }]);
  });

  test('help that both tell of is one', () => {
    const help = (role: 'learner' | 'expert'): ContributionRow => ({
      type: 'help',
      id: 'f'.repeat(32),
      role,
      month: '2026-02',
      departments: {},
    });
    const all = joined(handed('2026-03', help('learner')), handed('2026-03', help('expert')));
    expect(all.help).toHaveLength(1);
    const people = peopleIn(all, quarter('2026-Q1'));
    expect([...people.values()].map(({ learns, teaches }) => [learns, teaches])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(peopleIn(all, quarter('2026-Q2')).size).toBe(0);
  });
});

describe('where a relationship is in a quarter', () => {
  const stateOf = (name: string, made: string, more: Partial<Row>) => {
    const [relationship] = joined(handed(made, row(1, more))).relationships;
    return relationship === undefined ? undefined : stateIn(relationship, quarter(name));
  };

  test.each<[string, string, string, Partial<Row>, string | undefined]>([
    ['runs from the quarter in which it began', '2026-Q1', '2026-04', {}, 'active'],
    ['is not yet there before', '2025-Q4', '2026-04', {}, undefined],
    ['runs as long as somebody says so', '2026-Q2', '2026-04', {}, 'active'],
    ['nobody is presumed to go on', '2026-Q3', '2026-04', {}, undefined],
    ['ends in the quarter of its end', '2026-Q2', '2026-07', { state: 'stopped', ended: '2026-05' }, 'stopped'],
    ['ran before its end', '2026-Q1', '2026-07', { state: 'stopped', ended: '2026-05' }, 'active'],
    ['is over afterwards', '2026-Q3', '2026-10', { state: 'stopped', ended: '2026-05' }, undefined],
    ['was never one, where it was only asked for', '2026-Q1', '2026-04', { state: 'declined' }, undefined],
  ])('%s', (_, name, made, more, state) => expect(stateOf(name, made, more)).toBe(state));

  test('an ask belongs to the quarter in which it was made', () => {
    const of = (state: Row['state']) => {
      const [relationship] = joined(handed('2026-07', row(1, { state }))).relationships;
      return relationship && [answerIn(relationship, quarter('2026-Q1')), answerIn(relationship, quarter('2026-Q2'))];
    };
    expect(of('more-asked')).toEqual(['waiting', undefined]);
    expect(of('expired')).toEqual(['expired', undefined]);
    expect(of('paused')).toEqual(['agreed', undefined]);
    expect(joined(handed('2026-07', row(1, { state: 'drafted' }))).relationships).toEqual([]);
  });

  test('days until the first session are told in steps', () => {
    expect([0, 7, 8, 14, 15, 28, 29].map((days) => waitingOf({ days, sessions: 1 }))).toEqual([
      '0-7',
      '0-7',
      '8-14',
      '8-14',
      '15-28',
      '15-28',
      '29-or-more',
    ]);
    expect(waitingOf({ days: undefined, sessions: 0 })).toBe('not-yet');
    expect(waitingOf({ days: undefined, sessions: 3 })).toBeUndefined();
  });
});
