import type { Concept } from '@kith/shared/vocabulary/concept';
import type { SearchHit } from '../directory/search.ts';

/** How many results are asked for. A list of so many says that there may be more. */
export const resultLimit = 30;

/**
 * What the popup shows.
 *
 *   typing --typed--> searching --found (same token)--> results --opened--> person --back--> results
 *                         ^------------ typed --------------'
 *   anything --cleared--> empty
 *
 * Each query has a token; results with another token answer a query that is no longer there.
 */
export interface PopupState {
  query: string;
  token: number;
  /** Undefined while nothing was searched; the old results stand until the new ones are there. */
  hits: readonly SearchHit[] | undefined;
  /** Topics near to what was asked, where that found nobody. */
  nearest: readonly Concept[];
  /** Index of the option that the arrow keys are on; -1 for none. */
  active: number;
  opened: SearchHit | undefined;
  /** The directory could not be read. */
  failed: boolean;
}

export type PopupEvent =
  | { type: 'typed'; query: string }
  | { type: 'found'; token: number; hits: readonly SearchHit[]; nearest: readonly Concept[] }
  | { type: 'failed'; token: number }
  | { type: 'moved'; to: 'next' | 'previous' | 'first' | 'last' }
  /** Without an index: the active option, else the best. */
  | { type: 'opened'; index?: number }
  | { type: 'back' }
  | { type: 'renewed' };

export const emptyPopup: PopupState = {
  query: '',
  token: 0,
  hits: undefined,
  nearest: [],
  active: -1,
  opened: undefined,
  failed: false,
};

export function popupReducer(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'typed': {
      const hits = event.query.trim() === '' ? undefined : state.hits;
      return { ...state, query: event.query, token: state.token + 1, hits, active: -1, failed: false };
    }
    case 'found':
      return event.token === state.token && state.query.trim() !== ''
        ? { ...state, hits: event.hits, nearest: event.nearest, active: -1, failed: false }
        : state;
    case 'failed':
      return event.token === state.token ? { ...state, hits: undefined, failed: true } : state;
    case 'moved':
      return { ...state, active: moved(state.active, state.hits?.length ?? 0, event.to) };
    case 'opened': {
      const opened = state.hits?.[event.index ?? Math.max(state.active, 0)];
      return opened === undefined ? state : { ...state, opened, active: event.index ?? Math.max(state.active, 0) };
    }
    case 'back':
      return { ...state, opened: undefined };
    case 'renewed':
      // Another publication is in use: ask it the same question.
      return { ...state, token: state.token + 1 };
  }
}

function moved(active: number, count: number, to: 'next' | 'previous' | 'first' | 'last'): number {
  if (count === 0) return -1;
  if (to === 'first') return 0;
  if (to === 'last') return count - 1;
  if (to === 'next') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
