import { fold } from '@kith/shared/person/fold';
import type { Directory } from './import/directory.ts';

/** How much a directory tells, so that an administrator sees what to ask for. Numbers of people, and topics. */
export interface Quality {
  people: number;
  withEmail: number;
  withTitle: number;
  withManager: number;
  withExpertise: number;
  withInterests: number;
  openToLearning: number;
  topics: { different: number; inVocabulary: number };
  /** The topics that most people list and that the vocabulary lacks, at most ten. */
  missingTopics: { topic: string; people: number }[];
}

const mostMissing = 10;

export function qualityOf({ people }: Pick<Directory, 'people'>): Quality {
  const count = (has: (person: (typeof people)[number]) => boolean) => people.filter(has).length;
  const topics = new Map<string, { topic: string; people: number; known: boolean }>();
  for (const { topic, concept } of people.flatMap((person) => person.expertise)) {
    const key = fold(topic);
    const seen = topics.get(key) ?? { topic, people: 0, known: concept !== undefined };
    topics.set(key, { ...seen, people: seen.people + 1 });
  }
  const all = [...topics.values()];
  const missing = all
    .filter((topic) => !topic.known && topic.people > 1)
    .sort((left, right) => right.people - left.people);
  return {
    people: people.length,
    withEmail: count((person) => person.email !== undefined),
    withTitle: count((person) => person.title !== undefined),
    withManager: count((person) => person.manager !== undefined),
    withExpertise: count((person) => person.expertise.length > 0),
    withInterests: count((person) => person.interests.length > 0),
    openToLearning: count((person) => person.openTo.length > 0),
    topics: { different: all.length, inVocabulary: all.filter((topic) => topic.known).length },
    missingTopics: missing.slice(0, mostMissing).map(({ topic, people: number }) => ({ topic, people: number })),
  };
}
