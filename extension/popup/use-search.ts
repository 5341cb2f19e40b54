import type { FilterWords } from '@kith/shared/search/filters';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import { pictureShown } from '../look/picture-shown.ts';
import { questionOf, settled } from './filters.ts';
import { emptyPopup, isAsking, type PopupEvent, type PopupState, popupReducer, resultLimit } from './state.ts';

/** As many results as a window of the toolbar shows, the last in part, before anybody scrolls; a sixth would lie under its foot. */
const limitInSight = 5;

interface Asker {
  /** How the user's language says filters; without them the field knows none. */
  words?: FilterWords;
  /** The user's own, if known. */
  department?: string | undefined;
}

/** The popup's state, with a search under way for whatever is asked. Answers to older questions are dropped. */
export function useSearch(
  directory: Pick<Directory, 'search'> | undefined,
  { words, department }: Asker = {},
): [PopupState, (event: PopupEvent) => void] {
  const [state, dispatch] = useReducer(popupReducer, emptyPopup);
  const { query, filters, token } = state;
  const answered = useRef<typeof directory>(undefined);
  // Asked at once, not after the next picture: a frame earlier, the results are there.
  useLayoutEffect(() => {
    if (directory !== undefined) dispatch({ type: 'renewed' });
  }, [directory]);
  useLayoutEffect(() => {
    if (directory === undefined || !isAsking(state)) return;
    const question = { ...questionOf(query, filters, words), department };
    const ask = async (): Promise<void> => {
      // The first answer is out of files that nobody has read yet: what is in sight is shown before the rest is read.
      if (answered.current !== directory) {
        answered.current = directory;
        const { hits, nearest } = await directory.search({ ...question, limit: limitInSight });
        // Fewer than asked for are all there are; the answer after it says only what would narrow them.
        dispatch({ type: 'found', token, hits, nearest, partial: hits.length === limitInSight });
        await pictureShown();
      }
      dispatch({ type: 'found', token, ...(await directory.search({ ...question, limit: resultLimit })) });
    };
    ask().catch((error: unknown) => {
      reportError(error);
      dispatch({ type: 'failed', token });
    });
  }, [token]);
  const tell = (event: PopupEvent): void => dispatch(words === undefined ? event : withChips(event, words));
  return [state, tell];
}

/** Filters that somebody types become chips; not while they write in the middle of the text, where the cursor would jump. */
function withChips(event: PopupEvent, words: FilterWords): PopupEvent {
  if (event.type !== 'typed' || event.atEnd === false) return event;
  const left = settled(event.query, words);
  return left === undefined ? event : { type: 'typed', query: left.text, filters: left.filters };
}
