import type { Concept } from '@kith/shared/vocabulary/concept';
import { useEffect, useState } from 'preact/hooks';
import { type Directory, openDirectory } from '../directory/directory.ts';
import { readUsable } from '../feed/readable.ts';
import type { Surroundings } from '../look/use-surroundings.ts';

export interface OpenedDirectory {
  directory: Directory;
  concepts: ReadonlyMap<string, Concept>;
}

/**
 * The directory in use, opened again when another publication is. Undefined while there is none.
 * @param surroundings undefined while they are not known
 * @param check called where one was in use and cannot be read any more: a check deletes it, and says why or brings a new one
 */
export function useDirectory(surroundings: Surroundings | undefined, check: () => void): OpenedDirectory | undefined {
  const [opened, setOpened] = useState<OpenedDirectory>();
  const sequence = surroundings?.status.sequence;
  const feedUrl = surroundings?.settings.feedUrl;
  useEffect(() => {
    if (sequence === undefined) return;
    let wanted = true;
    const open = async () => {
      const directory = (await readUsable(new Date())) === undefined ? undefined : await openDirectory();
      const next = directory === undefined ? undefined : { directory, concepts: await directory.concepts() };
      if (!wanted) return;
      setOpened(next);
      if (next === undefined && sequence > 0) check();
    };
    open().catch((error: unknown) => {
      reportError(error);
      if (wanted) check();
    });
    return () => {
      wanted = false;
    };
  }, [feedUrl, sequence]);
  return opened;
}
