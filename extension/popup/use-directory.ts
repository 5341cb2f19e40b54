import type { Concept } from '@kith/shared/vocabulary/concept';
import { useEffect, useState } from 'preact/hooks';
import { type Directory, openDirectory } from '../directory/directory.ts';
import { readUsable } from '../feed/cache.ts';

export interface OpenedDirectory {
  directory: Directory;
  concepts: ReadonlyMap<string, Concept>;
}

/**
 * The directory in use, opened again when another publication is. Undefined while there is none.
 * @param publication names feed and publication; undefined while that is not known
 * @param missed called where there is no directory to read: its time may be up, and nobody was told yet
 */
export function useDirectory(publication: string | undefined, missed: () => void): OpenedDirectory | undefined {
  const [opened, setOpened] = useState<OpenedDirectory>();
  useEffect(() => {
    if (publication === undefined) return;
    let wanted = true;
    const open = async () => {
      const directory = (await readUsable(new Date())) === undefined ? undefined : await openDirectory();
      const next = directory === undefined ? undefined : { directory, concepts: await directory.concepts() };
      if (!wanted) return;
      setOpened(next);
      if (next === undefined) missed();
    };
    open().catch((error: unknown) => reportError(error));
    return () => {
      wanted = false;
    };
  }, [publication]);
  return opened;
}
