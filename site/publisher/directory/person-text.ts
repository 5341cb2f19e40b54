import type { Expertise, Interest, Openness, Person } from '@kith/shared/person/person';

/** A person in the canonical JSON of a feed, cut where the manager belongs: who that is, is settled last. */
export interface PersonText {
  /** The members before `manager`, an object of their own. */
  before: string;
  /** The members after it. */
  after: string;
}

const topicOf = ({ concept, date, evidence, level, source, topic }: Expertise): Expertise => {
  return { concept, date, evidence, level, source, topic };
};
const interestOf = ({ concept, topic }: Interest): Interest => ({ concept, topic });
const opennessOf = ({ kind, places }: Openness): Openness => ({ kind, places });

/**
 * The same bytes as `canonicalJson` (keys in alphabetical order), by way of objects whose members are already in this
 * order, which the engine's own JSON writes in a third of the time.
 */
export function personText(person: Omit<Person, 'manager'>): PersonText {
  const { availability, department, email, handles, id, location } = person;
  const { openTo, profileUrl, pronouns, timeZone, title, updated } = person;
  const { aliases, display, family, given } = person.name;
  const expertise = person.expertise.map(topicOf);
  const interests = person.interests.map(interestOf);
  const name: Person['name'] = { aliases, display, family, given };
  return {
    before: JSON.stringify({ availability, department, email, expertise, handles, id, interests, location }),
    after: JSON.stringify({ name, openTo: openTo.map(opennessOf), profileUrl, pronouns, timeZone, title, updated }),
  };
}

/** The whole person's canonical JSON. Neither part is ever empty: everybody has an id and a name. */
export function wholeText({ after, before }: PersonText, manager: string | undefined): string {
  const middle = manager === undefined ? ',' : `,"manager":${JSON.stringify(manager)},`;
  return before.slice(0, -1) + middle + after.slice(1);
}
