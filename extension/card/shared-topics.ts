import type { Interest, Person } from '@kith/shared/person/person';

/** What two people have to say to each other, in the words of the other one's entry. */
export interface SharedTopics {
  /** The other one knows it, and the user wants to learn it. */
  toLearn: string[];
  /** The other one wants to learn it, and the user knows it. */
  toTeach: string[];
  /** Both know it. */
  known: string[];
  /** Both want to learn it. */
  wanted: string[];
}

/** What the user and a colleague share; undefined where that is nothing, or where nobody said who the user is. */
export function sharedTopics(me: Person | undefined, other: Person): SharedTopics | undefined {
  if (me === undefined || me.id === other.id) return undefined;
  const toLearn = common(other.expertise, me.interests);
  const toTeach = common(other.interests, me.expertise);
  // What one can learn or teach is said once, there.
  const said = new Set([...toLearn, ...toTeach]);
  const known = common(other.expertise, me.expertise).filter((topic) => !said.has(topic));
  const wanted = common(other.interests, me.interests).filter((topic) => !said.has(topic));
  const shared = { toLearn, toTeach, known, wanted };
  return Object.values(shared).every(({ length }) => length === 0) ? undefined : shared;
}

/** A concept is one topic however it is written; other topics are told apart by their words. */
const keyOf = ({ concept, topic }: Interest): string => concept ?? ` ${topic.normalize('NFKC').toLowerCase()}`;

function common(theirs: readonly Interest[], mine: readonly Interest[]): string[] {
  const wanted = new Set(mine.map(keyOf));
  return [...new Set(theirs.filter((each) => wanted.has(keyOf(each))).map(({ topic }) => topic))];
}
