import type { Person } from '../person/person.ts';
import { nameKey } from '../person/words.ts';
import { inRounds, reserve, shuffled, unavailable } from './experts.ts';

/** Somebody to learn from, and the topics of theirs that the other one wants to learn. */
export interface Teacher {
  person: Person;
  topics: string[];
}

/**
 * People whose expertise meets somebody's interests: those who are open first, of them one from each department before
 * anybody's second, and for the rest as the seed has it, so that nobody is always first. Never who takes nothing on.
 * @param seed for instance the day
 */
export function peopleToLearnFrom(people: readonly Person[], me: Person, seed: string, most: number): Teacher[] {
  const concepts = new Set(me.interests.flatMap(({ concept }) => concept ?? []));
  const labels = new Set(me.interests.map(({ topic }) => nameKey(topic)));
  const met = new Map<Person, string[]>();
  for (const person of people) {
    if (person.id === me.id || reserve(person) === unavailable) continue;
    const topics = person.expertise
      .filter(({ topic, concept }) => (concept !== undefined && concepts.has(concept)) || labels.has(nameKey(topic)))
      .map(({ topic }) => topic);
    if (topics.length > 0) met.set(person, topics);
  }
  return inRounds(shuffled([...met.keys()], seed, ({ id }) => id))
    .slice(0, most)
    .map((person) => ({ person, topics: met.get(person) ?? [] }));
}
