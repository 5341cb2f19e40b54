import type { Person } from '@kith/shared/person/person';
import { useEffect, useState } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';

/** Who the user is: `person` is undefined where they did not say so or are not in the directory. */
export interface Me {
  person: Person | undefined;
}

/**
 * @param id of the user; undefined while the settings are not read, empty where they did not say
 * @returns undefined until known
 */
export function useMe(directory: Pick<Directory, 'person'> | undefined, id: string | undefined): Me | undefined {
  const [me, setMe] = useState<Me>();
  useEffect(() => {
    let wanted = true;
    if (directory === undefined || id === undefined) return;
    (id === '' ? Promise.resolve(undefined) : directory.person(id)).then(
      (person) => wanted && setMe({ person }),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [directory, id]);
  return me;
}
