import type { Person } from '../person/person.ts';
import type { Figure, Measure, Part } from './figure.ts';
import type { measureIds } from './ids.ts';

/** What of a person says what they know, what they want to learn, and whether they are open to teach. */
export type Learner = Pick<Person, 'expertise' | 'interests' | 'openTo' | 'availability'>;

/** Counts what people want to learn against who is open to teach it, one person after the other; none is kept. */
export interface SupplyAndDemand {
  add(person: Learner): void;
  /**
   * @param minimum fewer people than that are not told; nobody at all is told, since there is nobody to protect
   */
  result(minimum: number): Record<(typeof measureIds.supplyAndDemand)[number], Measure>;
}

/** Somebody is open who takes something on: for one kind at least, with room for it, and not unavailable. */
const isOpen = ({ availability, openTo }: Learner): boolean =>
  availability !== 'unavailable' && openTo.some(({ places }) => places !== 0);

/**
 * Topics are concepts of the vocabulary, and a narrower one counts for each wider one too: who knows Kubernetes knows something of
 * containers. A topic that the vocabulary lacks is in no count by topic.
 * @param broaderOf the concepts directly broader than one
 */
export function createSupplyAndDemand(broaderOf: (concept: string) => readonly string[]): SupplyAndDemand {
  const wanted = new Map<string, number>();
  const known = new Map<string, number>();
  /** Without the narrower ones: of one expert it is to be said what they know, not all that it is part of. */
  const knownItself = new Map<string, number>();
  const taught = new Map<string, number>();
  let [learners, teachers] = [0, 0];

  const itself = (topics: readonly { concept?: string | undefined }[]): Set<string> =>
    new Set(topics.flatMap(({ concept }) => concept ?? []));
  const withBroader = (concepts: ReadonlySet<string>): Set<string> => {
    const all = new Set<string>();
    const waiting = [...concepts];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (all.has(next)) continue;
      all.add(next);
      waiting.push(...broaderOf(next));
    }
    return all;
  };

  return {
    add(person) {
      const expertise = itself(person.expertise);
      const reached = withBroader(expertise);
      count(knownItself, expertise);
      count(known, reached);
      count(wanted, withBroader(itself(person.interests)));
      if (person.interests.length > 0) learners++;
      if (!isOpen(person) || person.expertise.length === 0) return;
      teachers++;
      count(taught, reached);
    },
    result(minimum) {
      const people = (number: number): Figure =>
        number > 0 && number < minimum ? { withheld: 'protected' } : { shown: number };
      const topics = [...new Set([...wanted.keys(), ...taught.keys()])].sort();
      const byTopic = (counts: ReadonlyMap<string, number>): Part[] =>
        topics.map((topic) => ({ of: { topic }, value: people(counts.get(topic) ?? 0) }));
      const single = [...knownItself].flatMap(([topic, number]) =>
        number === 1 && known.get(topic) === 1 ? [topic] : [],
      );
      const without = [...wanted.keys()].filter((topic) => !known.has(topic));
      return {
        'learning-demand': { unit: 'people', value: people(learners), parts: byTopic(wanted) },
        'teaching-supply': { unit: 'people', value: people(teachers), parts: byTopic(taught) },
        'topics-with-one-expert': listed(single),
        'topics-without-expert': listed(without),
      };
    },
  };
}

function count(counts: Map<string, number>, concepts: Iterable<string>): void {
  for (const concept of concepts) counts.set(concept, (counts.get(concept) ?? 0) + 1);
}

/** How many topics, and which: a part for each, of one topic. */
const listed = (topics: readonly string[]): Measure => ({
  unit: 'topics',
  value: { shown: topics.length },
  parts: topics.toSorted().map((topic) => ({ of: { topic }, value: { shown: 1 } })),
});
