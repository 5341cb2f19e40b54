import type { Row } from './rows.ts';

/** What the panel shows of the people on a page. */
export interface PanelState {
  filter: string;
  /** Key of the row that the arrow keys are on, and which of its two buttons. */
  active: { key: string; button: RowButton } | undefined;
  /** For each row by its key, which of its places was shown last. */
  shown: ReadonlyMap<string, number>;
  /** The row that was shown last, for those who do not see the page. */
  last: string | undefined;
  /** Key of the row whose card is open. */
  opened: string | undefined;
}

export type RowButton = 'open' | 'show';
export type Move = 'next' | 'previous' | 'first' | 'last' | 'open' | 'show';

export type PanelEvent =
  | { type: 'filtered'; filter: string }
  /** The focus came to a button, or an arrow key moves it. */
  | { type: 'focused'; key: string; button: RowButton }
  | { type: 'moved'; to: Move; keys: readonly string[] }
  | { type: 'showed'; key: string; place: number }
  | { type: 'opened'; key: string }
  | { type: 'back' }
  /** The page is another one. An open card stays: somebody is reading it. */
  | { type: 'turned' };

export const firstState: PanelState = {
  filter: '',
  active: undefined,
  shown: new Map(),
  last: undefined,
  opened: undefined,
};

export function panelReducer(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'filtered':
      return { ...state, filter: event.filter, active: undefined, last: undefined };
    case 'focused':
      return { ...state, active: { key: event.key, button: event.button } };
    case 'moved':
      return { ...state, active: moved(state.active, event.to, event.keys) };
    case 'showed':
      return { ...state, shown: new Map([...state.shown, [event.key, event.place]]), last: event.key };
    case 'opened':
      return { ...state, active: { key: event.key, button: 'open' }, opened: event.key, last: undefined };
    case 'back':
      return { ...state, opened: undefined };
    case 'turned':
      return { ...firstState, opened: state.opened };
  }
}

/** @param keys of the rows in view; before the first and behind the last there is nothing to go to */
function moved(active: PanelState['active'], to: Move, keys: readonly string[]): PanelState['active'] {
  const button = active?.button ?? 'open';
  const at = active === undefined ? -1 : keys.indexOf(active.key);
  const target = { next: at + 1, previous: at - 1, first: 0, last: keys.length - 1, open: at, show: at }[to];
  const key = keys[Math.min(Math.max(target, 0), keys.length - 1)];
  if (key === undefined) return undefined;
  return { key, button: to === 'open' || to === 'show' ? to : button };
}

/** Which place of a row is next to be shown: the first, then one after the other, and the first again. */
export function nextPlace(state: PanelState, { key, places }: Row<unknown>): number {
  const last = state.shown.get(key);
  return last === undefined ? 0 : (last + 1) % places.length;
}
