import type { Subject } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import { nameKey } from '@kith/shared/person/words';
import type { Concept } from '@kith/shared/vocabulary/concept';

/** What is learnt, with the vocabulary's concept where it has one of this name. */
export function subjectNamed(label: string, concepts: ReadonlyMap<string, Concept>): Subject {
  const key = nameKey(label);
  const concept = concepts
    .values()
    .find(({ prefLabel, altLabel }) => [prefLabel, ...altLabel].some((name) => nameKey(name) === key));
  return { label, ...(concept === undefined ? {} : { concept: concept.id }) };
}

/** Topics to offer: what one of the two knows. */
export const topicsOf = (person: Person | undefined): string[] => person?.expertise.map(({ topic }) => topic) ?? [];
