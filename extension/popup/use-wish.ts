import { useEffect } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import type { SearchWish } from './opening.ts';
import type { PopupEvent } from './state.ts';

/**
 * Begins with what the page was opened for, once. Somebody who has left the directory meanwhile is not shown.
 * @param wish must stay the same promise
 */
export function useWish(
  wish: Promise<SearchWish | undefined>,
  directory: Pick<Directory, 'person'> | undefined,
  tell: (event: PopupEvent) => void,
): void {
  useEffect(() => {
    const begin = async (): Promise<void> => {
      const wished = await wish;
      if (wished === undefined) return;
      if ('text' in wished) tell({ type: 'typed', query: wished.text });
      else if ('topic' in wished) tell({ type: 'showed topic', topic: wished.topic });
    };
    begin().catch((error: unknown) => reportError(error));
  }, []);
  const ready = directory !== undefined;
  useEffect(() => {
    if (directory === undefined) return;
    const begin = async (): Promise<void> => {
      const wished = await wish;
      if (wished === undefined || !('person' in wished)) return;
      const person = await directory.person(wished.person);
      if (person !== undefined) tell({ type: 'showed person', hit: { person, reasons: [] } });
    };
    begin().catch((error: unknown) => reportError(error));
  }, [ready]);
}
