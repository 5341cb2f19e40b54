import type { Person } from '@kith/shared/person/person';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Directory } from '../directory/directory.ts';

/** Enough to try one after the other, and few enough for a sentence. */
const wanted = 3;
/** So many topics are looked at where nobody says what they are open to. */
const mostTopics = 12;

/**
 * Up to three people of the directory for the sentence to try the card on: those first who are open to something, because
 * their cards say most. Not the user, whose own name is never marked, and no two of one name.
 */
export async function samplePeople(
  directory: Pick<Directory, 'search' | 'concepts' | 'peopleWith'>,
  me: string,
): Promise<Person[]> {
  const found = new Map<string, Person>();
  const add = (people: readonly Person[]): boolean => {
    for (const person of people)
      if (found.size < wanted && person.id !== me && !found.has(person.name.display))
        found.set(person.name.display, person);
    return found.size === wanted;
  };
  for (const relationship of relationshipKinds) {
    const { hits } = await directory.search({
      text: '',
      filters: [{ kind: 'openTo', relationship }],
      limit: wanted + 1,
    });
    if (add(hits.map(({ person }) => person))) return [...found.values()];
  }
  const topics = [...(await directory.concepts()).values()].filter(({ kind }) => kind === 'topic');
  for (const topic of topics.slice(0, mostTopics)) if (add(await directory.peopleWith(topic, 'sample'))) break;
  return [...found.values()];
}
