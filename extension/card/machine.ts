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
 * `ask` (key, press) goes to `opening` at once; what was asked for stays until it is dismissed, wherever the pointer is.
 * `cancel` (Escape, click, scroll, navigation) goes to `idle` from anywhere. Another mark replaces the one shown; cards
 * never nest. A `ready` or `nobody` with an old token is ignored.
 */
/** How a card came: by a pointer at rest, by a press on the name (tap, click), or by key, which takes the focus into it. */
type Cause = 'rest' | 'press' | 'key';

export type CardState<Mark> =
  | { name: 'idle' }
  /** `drawn`: the frame has the card ready. */
  | { name: 'resting'; mark: Mark; token: number; drawn: boolean }
  | { name: 'opening'; mark: Mark; token: number; cause: Cause }
  | { name: 'open'; mark: Mark; token: number; cause: Cause }
  | { name: 'leaving'; mark: Mark; token: number };

export type CardEvent<Mark> =
  /** The pointer came to rest on a mark. */
  | { type: 'rest'; mark: Mark }
  /** The pointer moved where there is no mark and no card. */
  | { type: 'leave' }
  /** The pointer is on the shown mark or on the card. */
  | { type: 'enter' }
  | { type: 'ask'; mark: Mark; cause: 'press' | 'key' }
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
      return open(event.mark, nextToken, event.cause);
    case 'cancel':
      return close(state);
    case 'show timer':
      if (state.name !== 'resting') return same(state);
      if (state.drawn) return reveal(state.mark, state.token, 'rest');
      return { state: { name: 'opening', mark: state.mark, token: state.token, cause: 'rest' }, effects: [] };
    case 'ready':
      if (!('token' in state) || state.token !== event.token) return same(state);
      if (state.name === 'resting')
        return { state: { ...state, drawn: true }, effects: [{ type: 'prepare', mark: state.mark }] };
      return state.name === 'opening' ? reveal(state.mark, state.token, state.cause) : same(state);
    case 'nobody':
      return 'token' in state && state.token === event.token ? close(state) : same(state);
    case 'leave':
      if (stays(state)) return same(state);
      if (state.name === 'resting' || state.name === 'opening') return close(state);
      if (state.name !== 'open') return same(state);
      return {
        state: { name: 'leaving', mark: state.mark, token: state.token },
        effects: [{ type: 'start', timer: 'leave' }],
      };
    case 'enter':
      if (state.name !== 'leaving') return same(state);
      return { state: { ...state, name: 'open', cause: 'rest' }, effects: [{ type: 'stop timers' }] };
    case 'leave timer':
      return state.name === 'leaving' ? close(state) : same(state);
  }
}

function rest<Mark>(state: CardState<Mark>, mark: Mark, token: number): Step<Mark> {
  if ('mark' in state && state.mark === mark) {
    return state.name === 'leaving' ? step(state, { type: 'enter' }, 0) : same(state);
  }
  if (stays(state)) return same(state);
  const effects: CardEffect<Mark>[] = [
    { type: 'stop timers' },
    { type: 'start', timer: 'show' },
    { type: 'draw', mark, token, focus: false },
  ];
  if (state.name !== 'idle') effects.unshift({ type: 'hide', returnFocus: false });
  return { state: { name: 'resting', mark, token, drawn: false }, effects };
}

/** A card that was asked for stays until it is dismissed. */
const stays = (state: CardState<unknown>): boolean => 'cause' in state && state.cause !== 'rest';

function reveal<Mark>(mark: Mark, token: number, cause: Cause): Step<Mark> {
  return { state: { name: 'open', mark, token, cause }, effects: [{ type: 'reveal', mark, focus: cause === 'key' }] };
}

function open<Mark>(mark: Mark, token: number, cause: Cause): Step<Mark> {
  return {
    state: { name: 'opening', mark, token, cause },
    effects: [{ type: 'stop timers' }, { type: 'draw', mark, token, focus: cause === 'key' }],
  };
}

function close<Mark>(state: CardState<Mark>): Step<Mark> {
  if (state.name === 'idle') return same(state);
  return {
    state: idle,
    effects: [{ type: 'stop timers' }, { type: 'hide', returnFocus: state.name === 'open' && state.cause === 'key' }],
  };
}

function same<Mark>(state: CardState<Mark>): Step<Mark> {
  return { state, effects: [] };
}
