import { describe, expect, it } from 'vitest';
import { isNudgeDue, isPossible, nextState, quietOn, stateAt } from './machine.ts';

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
