import type { Companion } from '@kith/shared/learning/event';
import { useEffect, useState } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import { initials } from '../look/initials.ts';

/** How somebody is called on the page. */
export type NameOf = (companion: Companion) => string;

/**
 * Names as the directory has them now. Whoever has left it is shown by their initials alone; whoever never was in one,
 * and everybody while there is none to ask, as they were called when it began.
 */
export function useCompanionNames(companions: readonly Companion[], directory: Directory | undefined): NameOf {
  const [names, setNames] = useState<ReadonlyMap<string, string | undefined>>(new Map());
  const ids = [...new Set(companions.flatMap(({ id }) => id ?? []))].toSorted();
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      if (directory === undefined) return;
      const people = await Promise.all(ids.map((id) => directory.person(id)));
      if (wanted) setNames(new Map(ids.map((id, index) => [id, people[index]?.name.display])));
    };
    read().catch((error: unknown) => reportError(error));
    return () => {
      wanted = false;
    };
  }, [directory, ids.join(' ')]);
  return (companion) => nameNow(companion, names);
}

/** @param names by id, of those who were looked for; undefined for whoever is not listed */
export function nameNow({ id, name }: Companion, names: ReadonlyMap<string, string | undefined>): string {
  if (id === undefined || !names.has(id)) return name;
  return names.get(id) ?? initials({ display: name });
}
