import type { Person } from '@kith/shared/person/person';
import { useEffect, useState } from 'preact/hooks';
import type { Directory } from '../directory/directory.ts';
import { samplePeople } from './sample-people.ts';

/** Some people of the directory to try the card on; nobody while there is none. */
export function useSample(directory: Directory | undefined, me: string): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = directory === undefined ? Promise.resolve([]) : samplePeople(directory, me);
    read.then(
      (found) => wanted && setPeople(found),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [directory, me]);
  return people;
}
