import { fold } from '@kith/shared/person/fold';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { listed, type Part, type QualityReport, type UnmappedTopic } from './report.ts';
import { nearlySame, spelt } from './spelling.ts';

/** A topic: a concept of the vocabulary, or words that it lacks. */
interface Subject {
  topic: string;
  concept: string | undefined;
  /** People who know it, want to learn it, and do either. Each counts once, however often they name it. */
  experts: Tally;
  learners: Tally;
  people: Tally;
}

/** How many people, and the number of the last of them. */
interface Tally {
  count: number;
  last: number;
}

function countOnce(tally: Tally, person: number): void {
  if (tally.last !== person) tally.count++;
  tally.last = person;
}

export type TopicsReport = Pick<QualityReport, 'topics' | 'singles' | 'unteachable' | 'unmapped'>;

const none = (): Tally => ({ count: 0, last: 0 });

function bySize<Item extends { topic: string }>(size: (item: Item) => number): (left: Item, right: Item) => number {
  return (left, right) => size(right) - size(left) || (left.topic < right.topic ? -1 : 1);
}

/** Whether somebody knows the concept or one that is narrower, at any depth. */
function taught(concept: string, concepts: ReadonlyMap<string, Concept>, known: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  const next = [concept];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (known.has(id)) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(concepts.get(id)?.narrower ?? []));
  }
  return false;
}

/** The words that people use and the vocabulary lacks, each with a label that it may be meant for. */
function unmappedTopics(subjects: readonly Subject[], concepts: readonly Concept[]): QualityReport['unmapped'] {
  const unmapped = listed(
    subjects.filter(({ concept }) => concept === undefined).sort(bySize(({ people }) => people.count)),
  );
  const labels = concepts.flatMap(({ altLabel, prefLabel }) =>
    [prefLabel, ...altLabel].map((label) => ({ label, letters: spelt(label) })),
  );
  const shown = unmapped.shown.map((subject): UnmappedTopic => {
    const letters = spelt(subject.topic);
    const near = labels.find((label) => nearlySame(letters, label.letters))?.label;
    const count = { topic: subject.topic, people: subject.people.count };
    return near === undefined ? count : { ...count, near };
  });
  return { total: unmapped.total, shown };
}

/** What people know and want to learn. Memory grows with the number of different topics. */
export function topics(concepts: readonly Concept[]): Part<TopicsReport> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const subjects = new Map<string, Subject>();
  let number = 0;
  const subjectOf = ({ concept, topic }: Person['interests'][number]): Subject => {
    const key = concept === undefined ? `topic ${fold(topic)}` : `concept ${concept}`;
    let subject = subjects.get(key);
    if (subject === undefined) {
      const label = byId.get(concept ?? '')?.prefLabel ?? topic;
      subject = { topic: label, concept, experts: none(), learners: none(), people: none() };
      subjects.set(key, subject);
    }
    return subject;
  };
  return {
    add({ expertise, interests }) {
      number++;
      for (const [role, items] of [
        ['experts', expertise],
        ['learners', interests],
      ] as const) {
        for (const item of items) {
          const subject = subjectOf(item);
          countOnce(subject[role], number);
          countOnce(subject.people, number);
        }
      }
    },
    result() {
      const all = [...subjects.values()];
      const known = all.filter(({ experts }) => experts.count > 0);
      const knownConcepts = new Set(known.flatMap(({ concept }) => (concept === undefined ? [] : [concept])));
      const unteachable = all.filter(({ concept, experts }) =>
        concept === undefined ? experts.count === 0 : !taught(concept, byId, knownConcepts),
      );
      const singles = known.filter(({ experts }) => experts.count === 1).sort(bySize(({ learners }) => learners.count));
      return {
        topics: { different: known.length, inVocabulary: knownConcepts.size },
        singles: listed(singles.map(({ topic }) => topic)),
        unteachable: listed(
          unteachable
            .map(({ learners, topic }) => ({ topic, people: learners.count }))
            .sort(bySize(({ people }) => people)),
        ),
        unmapped: unmappedTopics(all, concepts),
      };
    },
  };
}
