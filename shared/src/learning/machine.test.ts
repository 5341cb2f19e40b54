import { describe, expect, it } from 'vitest';
import type { RelationshipEvent } from './event.ts';
import { isNudgeDue, isPossible, type LearningState, learningStates, nextState, quietOn, stateAt } from './machine.ts';

const asked = '2026-11-01T09:00:00.000Z';
const daysLater = (days: number): Date => new Date(Date.parse(asked) + days * 86_400_000);

const answer = { id: 'a'.repeat(22), at: '2027-05-01T09:00:00.000Z', relationship: 'r'.repeat(22) };

describe('an ask without an answer', () => {
  it.each([
    [9, 'asked', false],
    [10, 'asked', true],
    [20.9, 'asked', true],
    [21, 'expired', false],
  ] as const)('after %s days is %s; time for a nudge: %s', (days, state, nudge) => {
    expect(stateAt('asked', asked, daysLater(days))).toBe(state);
    expect(isNudgeDue('asked', asked, daysLater(days))).toBe(nudge);
  });

  it('goes quiet on a day that can be said beforehand', () => {
    expect(quietOn(asked)).toBe('2026-11-22');
  });

  it('may be asked again when it has gone quiet, and a late yes is a yes', () => {
    expect(isPossible('asked', 'asked')).toBe(true);
    expect(nextState('asked', { ...answer, kind: 'accepted' })).toBe('agreed');
  });
});

it('what both have agreed on never goes quiet', () => {
  expect(stateAt('agreed', asked, daysLater(1000))).toBe('agreed');
});

it.each(['declined', 'completed', 'completed-early', 'stopped'] as const)('nothing leads out of %s', (state) => {
  for (const step of ['asked', 'accepted', 'paused', 'resumed', 'closed', 'session'] as const)
    expect(isPossible(state, step)).toBe(false);
});

it.each(['agreed', 'active', 'paused'] as const)('what is %s can be closed', (state) => {
  expect(isPossible(state, 'closed')).toBe(true);
});

describe('every state and every step', () => {
  const common = { id: 'a'.repeat(22), at: '2026-11-02T09:00:00.000Z', relationship: 'r'.repeat(22) };
  const session = 's'.repeat(22);
  const steps: Record<string, RelationshipEvent> = {
    asked: { ...common, kind: 'asked' },
    'more-asked': { ...common, kind: 'more-asked' },
    declined: { ...common, kind: 'declined' },
    accepted: { ...common, kind: 'accepted' },
    session: { ...common, kind: 'session', session, on: '2026-11-02', minutes: 30, topic: '', note: '', nextStep: '' },
    paused: { ...common, kind: 'paused' },
    resumed: { ...common, kind: 'resumed' },
    completed: { ...common, kind: 'closed', ending: 'completed', answers: [] },
    'completed-early': { ...common, kind: 'closed', ending: 'completed-early', answers: [] },
    stopped: { ...common, kind: 'closed', ending: 'stopped', answers: [] },
    pulse: { ...common, kind: 'pulse', moment: 'start', items: [3, 3, 3], confidence: 3 },
    'session-removed': { ...common, kind: 'session-removed', session },
    agreement: { ...common, kind: 'agreement', agreement: { goal: '', rhythm: '', confidentiality: '', ending: '' } },
  };
  const ends = { completed: 'completed', 'completed-early': 'completed-early', stopped: 'stopped' };
  /** Whatever is not written here changes nothing. */
  const diagram: Record<LearningState, Record<string, string>> = {
    drafted: { asked: 'asked', accepted: 'agreed' },
    asked: { asked: 'asked', 'more-asked': 'more-asked', declined: 'declined', accepted: 'agreed' },
    'more-asked': { asked: 'asked', declined: 'declined', accepted: 'agreed' },
    declined: {},
    // No event leads here or from here: what the clock calls expired is kept as what it was before.
    expired: {},
    agreed: { session: 'active', paused: 'paused', ...ends },
    active: { paused: 'paused', ...ends },
    paused: { resumed: 'active', ...ends },
    completed: {},
    'completed-early': {},
    stopped: {},
  };

  it.each(learningStates)('from %s leads where the diagram says, and nowhere else', (state) => {
    const led = Object.entries(steps).flatMap(([name, step]) => {
      const next = nextState(state, step);
      return next === undefined ? [] : [[name, next]];
    });
    expect(Object.fromEntries(led)).toEqual(diagram[state]);
  });

  it('reaches every state, one of them by the clock alone', () => {
    const reached = new Set<LearningState>(['drafted']);
    for (const state of reached)
      for (const step of Object.values(steps)) {
        const next = nextState(state, step);
        if (next !== undefined) reached.add(next);
      }
    reached.add(stateAt('asked', asked, daysLater(21)));
    expect(reached).toEqual(new Set(learningStates));
  });
});
