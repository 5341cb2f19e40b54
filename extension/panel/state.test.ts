import { describe, expect, test } from 'vitest';
import { firstState, type Move, nextPlace, type PanelEvent, type PanelState, panelReducer } from './state.ts';

const keys = ['ada', 'grace', 'emmy'];
const reached = (...events: PanelEvent[]): PanelState => events.reduce(panelReducer, firstState);
const moved = (...moves: Move[]): PanelState['active'] =>
  reached(...moves.map((to): PanelEvent => ({ type: 'moved', to, keys }))).active;

describe('the arrow keys', () => {
  test('enter the list at its first person', () => expect(moved('next')).toEqual({ key: 'ada', button: 'open' }));
  test('stop at the ends', () => {
    expect(moved('last', 'next')?.key).toBe('emmy');
    expect(moved('first', 'previous')?.key).toBe('ada');
  });
  test('go to the place and keep it from row to row', () => {
    expect(moved('first', 'show', 'next')).toEqual({ key: 'grace', button: 'show' });
    expect(moved('first', 'show', 'next', 'open')).toEqual({ key: 'grace', button: 'open' });
  });
  test('go nowhere where nobody is left', () => {
    expect(reached({ type: 'moved', to: 'next', keys: [] }).active).toBeUndefined();
  });
  test('begin anew where the person they were on has left', () => {
    const active = reached(
      { type: 'focused', key: 'gone', button: 'open' },
      { type: 'moved', to: 'next', keys },
    ).active;
    expect(active?.key).toBe('ada');
  });
});

describe('showing places', () => {
  const row = (count: number) => {
    const [first = 0, ...more] = Array.from({ length: count }, (_, at) => at);
    const ada = {
      id: 'ada',
      name: { display: 'Ada', aliases: [] },
      handles: [],
      expertise: [],
      interests: [],
      openTo: [],
    };
    return { key: 'ada', people: [ada] as const, places: [first, ...more] as const };
  };
  const showed = (place: number): PanelState => reached({ type: 'showed', key: 'ada', place });
  test('begins with the first, goes on one by one, and round', () => {
    expect(nextPlace(firstState, row(3))).toBe(0);
    expect(nextPlace(showed(0), row(3))).toBe(1);
    expect(nextPlace(showed(2), row(3))).toBe(0);
  });
  test('finds one although the page has fewer by now', () => expect(nextPlace(showed(7), row(2))).toBe(0));
});

test('another page begins anew, but the card that somebody reads stays open', () => {
  const state = reached({ type: 'filtered', filter: 'a' }, { type: 'opened', key: 'ada' }, { type: 'turned' });
  expect(state).toEqual({ ...firstState, opened: 'ada' });
});

test('the way back leads to the person whose card was open', () => {
  expect(reached({ type: 'opened', key: 'grace' }, { type: 'back' })).toMatchObject({
    opened: undefined,
    active: { key: 'grace', button: 'open' },
  });
});
