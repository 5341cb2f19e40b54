import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { Teacher } from '@kith/shared/vocabulary/learn';
import { useEffect, useState } from 'preact/hooks';
import { recentTopics } from '../kept/recent.ts';
import { savedPeople } from '../kept/saved.ts';
import { useValue } from '../look/use-value.ts';
import { dayNumber, localDate } from './day.ts';
import { exampleTopics } from './examples.ts';
import type { OpenedDirectory } from './use-directory.ts';

/** More would be a list to read instead of an idea. */
const mostTeachers = 4;

/** People to learn from today; undefined until known. None where nobody knows who the user is. */
export function useTeachers({ directory }: OpenedDirectory, me: Person | undefined, now: Date): Teacher[] | undefined {
  const day = localDate(now);
  return useFound<Teacher[]>(
    async () => (me === undefined ? [] : directory.peopleToLearnFrom(me, day, mostTeachers)),
    [directory, me, day],
  );
}

/** Those who were saved and are still in the directory, the latest first. */
export function useSaved({ directory }: OpenedDirectory): Person[] | undefined {
  const ids = useValue(savedPeople.read, savedPeople.watch);
  return useFound(async () => {
    if (ids === undefined) return undefined;
    const people = await Promise.all(ids.map((id) => directory.person(id)));
    return people.filter((person) => person !== undefined);
  }, [directory, ids]);
}

/** The topics opened last that the vocabulary still has. */
export function useRecent({ concepts }: OpenedDirectory): Concept[] | undefined {
  const ids = useValue(recentTopics.read, recentTopics.watch);
  return ids?.flatMap((id) => concepts.get(id) ?? []);
}

/** A few topics to try. */
export function useExamples({ directory, concepts }: OpenedDirectory, now: Date): Concept[] | undefined {
  const day = dayNumber(now);
  return useFound(() => exampleTopics(concepts.values(), directory.search, day), [directory, concepts, day]);
}

/** What a search finds, searched anew when that on which it depends changes; the old stands until the new is there. */
function useFound<Value>(find: () => Promise<Value | undefined>, on: readonly unknown[]): Value | undefined {
  const [found, setFound] = useState<Value>();
  useEffect(() => {
    let wanted = true;
    find().then(
      (value) => wanted && setFound(() => value),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, on);
  return found;
}
