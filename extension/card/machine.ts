/**
 * When the card shows and goes. Pure: events in, state and effects out; the clock is outside.
 *
 * ```
 *          rest(mark)                    show timer, drawn
 *   idle ─────────────▶ resting ─────────────────────────────▶ open ◀─────┐
 *    ▲                  │  │                                  ▲ │ leave   │ enter
 *    │   leave, nobody, │  │ show timer      opening ─────────┘ ▼         │
 *    ├──────────────────┘  └───────────────▶   │     ready     leaving ───┘
 *    │                       nobody, leave     │                │ leave timer
 *    └─────────────────────────────────────────┴────────────────┘
 * ```
 * A rest asks the frame to draw at once, unseen; the timer shows what is drawn by then, or waits for it in `opening`.
 * `ask` (keyboard, tap) goes to `opening` at once. `cancel` (Escape, click, scroll, navigation) goes to `idle` from
 * anywhere. Another mark replaces the one shown; cards never nest. A `ready` or `nobody` with an old token is ignored.
 */
export type CardState<Mark> =
  | { name: 'idle' }
  /** `drawn`: the frame has the card ready. */
  | { name: 'resting'; mark: Mark; token: number; drawn: boolean }
  | { name: 'opening'; mark: Mark; token: number; focus: boolean }
  | { name: 'open'; mark: Mark; token: number; focus: boolean }
  | { name: 'leaving'; mark: Mark; token: number };

export type CardEvent<Mark> =
  /** The pointer came to rest on a mark. */
  | { type: 'rest'; mark: Mark }
  /** The pointer moved where there is no mark and no card. */
  | { type: 'leave' }
  /** The pointer is on the shown mark or on the card. */
  | { type: 'enter' }
  | { type: 'ask'; mark: Mark; focus: boolean }
  | { type: 'ready'; token: number }
  | { type: 'nobody'; token: number }
  | { type: 'show timer' }
  | { type: 'leave timer' }
  | { type: 'cancel' };

type CardEffect<Mark> =
  | { type: 'start'; timer: 'show' | 'leave' }
  | { type: 'stop timers' }
  /** Ask the frame to draw, unseen; it answers `ready` or `nobody`. */
  | { type: 'draw'; mark: Mark; token: number; focus: boolean }
  /** Put what is drawn in its place, unseen, so that to reveal it takes no more than a frame. */
  | { type: 'prepare'; mark: Mark }
  | { type: 'reveal'; mark: Mark; focus: boolean }
  | { type: 'hide'; returnFocus: boolean };

export interface Step<Mark> {
  state: CardState<Mark>;
  effects: CardEffect<Mark>[];
}

export const idle = { name: 'idle' } as const;

/** @param nextToken a number larger than any before */
export function step<Mark>(state: CardState<Mark>, event: CardEvent<Mark>, nextToken: number): Step<Mark> {
  switch (event.type) {
    case 'rest':
      return rest(state, event.mark, nextToken);
    case 'ask':
      return open(event.mark, nextToken, event.focus);
    case 'cancel':
      return close(state);
    case 'show timer':
      if (state.name !== 'resting') return same(state);
      if (state.drawn) return reveal(state.mark, state.token, false);
      return { state: { name: 'opening', mark: state.mark, token: state.token, focus: false }, effects: [] };
    case 'ready':
      if (!('token' in state) || state.token !== event.token) return same(state);
      if (state.name === 'resting')
        return { state: { ...state, drawn: true }, effects: [{ type: 'prepare', mark: state.mark }] };
      return state.name === 'opening' ? reveal(state.mark, state.token, state.focus) : same(state);
    case 'nobody':
      return 'token' in state && state.token === event.token ? close(state) : same(state);
    case 'leave':
      if (state.name === 'resting' || state.name === 'opening')
        return state.name === 'opening' && state.focus ? same(state) : close(state);
      // A card that was asked for by keyboard stays until it is dismissed, wherever the pointer is.
      if (state.name !== 'open' || state.focus) return same(state);
      return {
        state: { name: 'leaving', mark: state.mark, token: state.token },
        effects: [{ type: 'start', timer: 'leave' }],
      };
    case 'enter':
      if (state.name !== 'leaving') return same(state);
      return { state: { ...state, name: 'open', focus: false }, effects: [{ type: 'stop timers' }] };
    case 'leave timer':
      return state.name === 'leaving' ? close(state) : same(state);
  }
}

function rest<Mark>(state: CardState<Mark>, mark: Mark, token: number): Step<Mark> {
  if ('mark' in state && state.mark === mark) {
    return state.name === 'leaving' ? step(state, { type: 'enter' }, 0) : same(state);
  }
  if (state.name === 'open' && state.focus) return same(state);
  const effects: CardEffect<Mark>[] = [
    { type: 'stop timers' },
    { type: 'start', timer: 'show' },
    { type: 'draw', mark, token, focus: false },
  ];
  if (state.name !== 'idle') effects.unshift({ type: 'hide', returnFocus: false });
  return { state: { name: 'resting', mark, token, drawn: false }, effects };
}

function reveal<Mark>(mark: Mark, token: number, focus: boolean): Step<Mark> {
  return { state: { name: 'open', mark, token, focus }, effects: [{ type: 'reveal', mark, focus }] };
}

function open<Mark>(mark: Mark, token: number, focus: boolean): Step<Mark> {
  return {
    state: { name: 'opening', mark, token, focus },
    effects: [{ type: 'stop timers' }, { type: 'draw', mark, token, focus }],
  };
}

function close<Mark>(state: CardState<Mark>): Step<Mark> {
  if (state.name === 'idle') return same(state);
  return {
    state: idle,
    effects: [{ type: 'stop timers' }, { type: 'hide', returnFocus: state.name === 'open' && state.focus }],
  };
}

function same<Mark>(state: CardState<Mark>): Step<Mark> {
  return { state, effects: [] };
}
