import type { SearchFilter } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { SearchAnswer, SearchHit } from '../directory/search.ts';
import { withFilters, withoutFilter } from './filters.ts';

/** How many results are asked for. A list of so many says that there may be more. */
export const resultLimit = 30;

/**
 * What the popup shows.
 *
 *   empty --typed, narrowed--> searching --found (same token)--> results --opened--> person, topic --back--> results
 *     ^                            ^------ typed, narrowed, widened ----'
 *     '------ typed nothing and nothing narrows ------'
 *
 * Each question has a token; results with another token answer a question that is no longer there. A person or a topic may
 * also be shown from the empty state, and the way back leads there.
 */
export interface PopupState {
  /** What stands in the field. */
  query: string;
  /** The chips. */
  filters: readonly SearchFilter[];
  token: number;
  /** Undefined while nothing was searched; the old results stand until the new ones are there. */
  hits: readonly SearchHit[] | undefined;
  /** These are the results in sight; the others follow. */
  partial: boolean;
  /** Filters that would narrow the results further, most useful first. */
  suggestions: readonly SearchFilter[];
  /** Topics near to what was asked, where that found nobody. */
  nearest: readonly Concept[];
  /** Index of the option that the arrow keys are on; -1 for none. */
  active: number;
  opened: SearchHit | undefined;
  /** Id of the topic whose card is shown. */
  topic: string | undefined;
  /** The directory could not be read. */
  failed: boolean;
}

export type PopupEvent =
  /** `filters`: what was typed in words and is a chip now. `atEnd`: the cursor is behind the text. */
  | { type: 'typed'; query: string; filters?: readonly SearchFilter[]; atEnd?: boolean }
  | { type: 'narrowed'; filter: SearchFilter }
  /** Without a filter: the last. */
  | { type: 'widened'; filter?: SearchFilter }
  /** `partial`: what is in sight, with the rest to follow. */
  | ({ type: 'found'; token: number; partial?: boolean } & Pick<SearchAnswer, 'hits' | 'nearest'> &
      Partial<SearchAnswer>)
  | { type: 'failed'; token: number }
  | { type: 'moved'; to: 'next' | 'previous' | 'first' | 'last' }
  /** Without an index: the active option, else the best. */
  | { type: 'opened'; index?: number }
  | { type: 'showed person'; hit: SearchHit }
  | { type: 'showed topic'; topic: string }
  | { type: 'back' }
  | { type: 'renewed' };

export const emptyPopup: PopupState = {
  query: '',
  filters: [],
  token: 0,
  hits: undefined,
  partial: false,
  suggestions: [],
  nearest: [],
  active: -1,
  opened: undefined,
  topic: undefined,
  failed: false,
};

export function popupReducer(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'typed':
      return asking({ ...state, query: event.query, filters: withFilters(state.filters, event.filters ?? []) });
    case 'narrowed':
      return asking({ ...state, filters: withFilters(state.filters, [event.filter]) });
    case 'widened': {
      const filter = event.filter ?? state.filters.at(-1);
      return filter === undefined ? state : asking({ ...state, filters: withoutFilter(state.filters, filter) });
    }
    case 'found': {
      if (event.token !== state.token || !isAsking(state)) return state;
      const { hits, nearest, suggestions = [], partial = false } = event;
      return { ...state, hits, partial, nearest, suggestions, failed: false };
    }
    case 'failed':
      return event.token === state.token ? { ...state, hits: undefined, failed: true } : state;
    case 'moved':
      return { ...state, active: moved(state.active, state.hits?.length ?? 0, event.to) };
    case 'opened': {
      const opened = state.hits?.[event.index ?? Math.max(state.active, 0)];
      return opened === undefined ? state : { ...state, opened, active: event.index ?? Math.max(state.active, 0) };
    }
    case 'showed person':
      return { ...state, opened: event.hit, topic: undefined };
    case 'showed topic':
      return { ...state, opened: undefined, topic: event.topic };
    case 'back':
      return { ...state, opened: undefined, topic: undefined };
    case 'renewed':
      // Another publication is in use: ask it the same question.
      return { ...state, token: state.token + 1, active: -1 };
  }
}

/** Whether anything is asked at all. */
export const isAsking = ({ query, filters }: Pick<PopupState, 'query' | 'filters'>): boolean =>
  query.trim() !== '' || filters.length > 0;

/** How far a question is: there is none, its answer is awaited, or there is one, of people, of nobody, or that it failed. */
export type Stage = 'empty' | 'waiting' | 'answered';

/** Answered from the first answer on, whatever else is typed: the old one stands until the new one is there. */
export function stageOf(state: Pick<PopupState, 'query' | 'filters' | 'hits' | 'failed'>): Stage {
  if (!isAsking(state)) return 'empty';
  return state.hits === undefined && !state.failed ? 'waiting' : 'answered';
}

/** Another question than before. */
function asking(state: PopupState): PopupState {
  const still = isAsking(state);
  return {
    ...state,
    token: state.token + 1,
    hits: still ? state.hits : undefined,
    suggestions: still ? state.suggestions : [],
    active: -1,
    failed: false,
  };
}

function moved(active: number, count: number, to: 'next' | 'previous' | 'first' | 'last'): number {
  if (count === 0) return -1;
  if (to === 'first') return 0;
  if (to === 'last') return count - 1;
  if (to === 'next') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
