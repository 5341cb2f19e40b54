import type { FilterWords } from '@kith/shared/search/filters';
import type { SearchFilter } from '@kith/shared/search/request';
import type { RefObject } from 'preact';
import { questionOf } from './filters.ts';
import { isAsking, type PopupEvent, type PopupState } from './state.ts';

interface ShownFilters {
  set: readonly SearchFilter[];
  suggested: readonly SearchFilter[];
  add: (filter: SearchFilter) => void;
  takeOff: (filter: SearchFilter) => void;
}

/** The filters as they are shown: also those that still stand in words in the field. The focus goes back to the field. */
export function useFilters(
  state: PopupState,
  words: FilterWords,
  tell: (event: PopupEvent) => void,
  field: RefObject<HTMLInputElement | null>,
): ShownFilters {
  const { text, filters } = questionOf(state.query, state.filters, words);
  return {
    set: filters,
    suggested: isAsking(state) ? state.suggestions : [],
    add: (filter) => {
      tell({ type: 'narrowed', filter });
      field.current?.focus();
    },
    takeOff: (filter) => {
      // One that stands in words goes with its words, and leaves those that stand there beside it as chips.
      if (!state.filters.includes(filter)) tell({ type: 'typed', query: text, filters });
      tell({ type: 'widened', filter });
      field.current?.focus();
    },
  };
}
