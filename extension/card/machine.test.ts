import { describe, expect, test } from 'vitest';
import { type CardEvent, type CardState, idle, step } from './machine.ts';

/** Plays events and gives the last state and the effects of the last event. */
function play(...events: CardEvent<string>[]) {
  let state: CardState<string> = idle;
  let effects: string[] = [];
  events.forEach((event, index) => {
    const next = step(state, event, index + 1);
    state = next.state;
    effects = next.effects.map((effect) => ('timer' in effect ? `${effect.type} ${effect.timer}` : effect.type));
  });
  return { state, effects };
}

const rest = { type: 'rest', mark: 'Ada' } as const;
const shown = [rest, { type: 'ready', token: 1 }, { type: 'show timer' }] as const;

describe('hover', () => {
  test('resting on a name prepares the card and shows nothing before the time is up', () => {
    expect(play(rest)).toEqual({
      state: { name: 'resting', mark: 'Ada', token: 1, drawn: false },
      effects: ['stop timers', 'start show', 'draw'],
    });
    expect(play(rest, { type: 'ready', token: 1 }).effects).toEqual(['prepare']);
  });

  test('a card that is drawn when the time is up shows at once, another one when it is drawn', () => {
    expect(play(...shown).effects).toEqual(['reveal']);
    expect(play(rest, { type: 'show timer' }).effects).toEqual([]);
    expect(play(rest, { type: 'show timer' }, { type: 'ready', token: 1 }).effects).toEqual(['reveal']);
  });

  test('a pointer that only crosses a name gets no card', () => {
    expect(play(rest, { type: 'leave' }, { type: 'show timer' }).state).toEqual(idle);
    expect(play(rest, { type: 'ready', token: 1 }, { type: 'leave' }).effects).toEqual(['stop timers', 'hide']);
  });

  test('a late answer of the frame shows nothing', () => {
    expect(play(rest, { type: 'show timer' }, { type: 'cancel' }, { type: 'ready', token: 1 }).effects).toEqual([]);
    expect(
      play(rest, { type: 'show timer' }, { type: 'cancel' }, rest, { type: 'show timer' }, { type: 'ready', token: 1 })
        .effects,
    ).toEqual([]);
  });

  test('what was drawn for one name never shows at another', () => {
    const other = { type: 'rest', mark: 'Grace' } as const;
    expect(play(rest, other, { type: 'ready', token: 1 }, { type: 'show timer' }).effects).toEqual([]);
  });

  test('nobody to show: nothing shows', () => {
    expect(play(rest, { type: 'nobody', token: 1 }).state).toEqual(idle);
    expect(play(rest, { type: 'show timer' }, { type: 'nobody', token: 1 }).state).toEqual(idle);
  });
});

describe('leaving', () => {
  test('the card stays for the time it takes to reach it, then goes', () => {
    expect(play(...shown, { type: 'leave' }).effects).toEqual(['start leave']);
    expect(play(...shown, { type: 'leave' }, { type: 'leave timer' }).effects).toEqual(['stop timers', 'hide']);
  });

  test('coming back keeps it', () => {
    expect(play(...shown, { type: 'leave' }, { type: 'enter' }).state).toMatchObject({ name: 'open' });
    expect(play(...shown, { type: 'leave' }, rest).state).toMatchObject({ name: 'open' });
    expect(play(...shown, { type: 'leave' }, { type: 'enter' }, { type: 'leave timer' }).state).toMatchObject({
      name: 'open',
    });
  });

  test('another name replaces it; cards never nest', () => {
    expect(play(...shown, { type: 'rest', mark: 'Grace' })).toEqual({
      state: { name: 'resting', mark: 'Grace', token: 4, drawn: false },
      effects: ['hide', 'stop timers', 'start show', 'draw'],
    });
  });

  test('Escape, a click or a scroll ends it from every state', () => {
    for (const events of [[rest], [rest, { type: 'show timer' }], shown, [...shown, { type: 'leave' }]] as const) {
      expect(play(...events, { type: 'cancel' }).state).toEqual(idle);
    }
  });
});

describe('keyboard', () => {
  const asked = [
    { type: 'ask', mark: 'Ada', cause: 'key' },
    { type: 'ready', token: 1 },
  ] as const;

  test('the card opens without waiting and takes the focus', () => {
    expect(play(asked[0]).effects).toEqual(['stop timers', 'draw']);
    expect(play(...asked).state).toMatchObject({ name: 'open', cause: 'key' });
  });

  test('a pointer that lies about elsewhere does not take it away', () => {
    expect(play(...asked, { type: 'leave' }).state).toMatchObject({ name: 'open' });
    expect(play(...asked, { type: 'rest', mark: 'Grace' }).state).toMatchObject({ name: 'open', mark: 'Ada' });
  });

  test('closing it gives the focus back', () => {
    const steps = [...asked, { type: 'cancel' }] as const;
    let state: CardState<string> = idle;
    let effects: unknown[] = [];
    steps.forEach((event, index) => {
      ({ state, effects } = step(state, event, index + 1));
    });
    expect(effects).toContainEqual({ type: 'hide', returnFocus: true });
  });
});

describe('press', () => {
  const pressed = [
    { type: 'ask', mark: 'Ada', cause: 'press' },
    { type: 'ready', token: 1 },
  ] as const;

  test('the card opens without waiting and leaves the focus where it is', () => {
    expect(step(idle, pressed[0], 1).effects).toContainEqual({ type: 'draw', mark: 'Ada', token: 1, focus: false });
    expect(step(play(pressed[0]).state, pressed[1], 2).effects).toEqual([
      { type: 'reveal', mark: 'Ada', focus: false },
    ]);
  });

  test('the card stays until it is dismissed, also while it is on its way', () => {
    for (const events of [pressed.slice(0, 1), pressed]) {
      const { state } = play(...events);
      expect(play(...events, { type: 'leave' }).state).toEqual(state);
      expect(play(...events, { type: 'rest', mark: 'Grace' }).state).toEqual(state);
    }
    expect(play(...pressed, { type: 'cancel' })).toEqual({ state: idle, effects: ['stop timers', 'hide'] });
  });

  test('closing it moves no focus', () => {
    expect(step(play(...pressed).state, { type: 'cancel' }, 3).effects).toContainEqual({
      type: 'hide',
      returnFocus: false,
    });
  });
});
