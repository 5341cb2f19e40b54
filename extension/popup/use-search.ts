import { useEffect, useReducer } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import { emptyPopup, type PopupEvent, type PopupState, popupReducer, resultLimit } from './state.ts';

/** The popup's state, with a search under way for whatever is typed. Answers to older queries are dropped. */
export function useSearch(directory: Pick<Directory, 'search'> | undefined): [PopupState, (event: PopupEvent) => void] {
  const [state, tell] = useReducer(popupReducer, emptyPopup);
  const { query, token } = state;
  useEffect(() => {
    if (directory !== undefined) tell({ type: 'renewed' });
  }, [directory]);
  useEffect(() => {
    if (directory === undefined || query.trim() === '') return;
    directory.search({ text: query, filters: [], limit: resultLimit }).then(
      ({ hits, nearest }) => tell({ type: 'found', token, hits, nearest }),
      (error: unknown) => {
        reportError(error);
        tell({ type: 'failed', token });
      },
    );
  }, [token]);
  return [state, tell];
}
