import { type ExpertiseLevel, expertiseLevels } from '@kith/shared/person/levels';
import type { Expertise } from '@kith/shared/person/person';

const rank = (level: ExpertiseLevel | undefined): number => (level === undefined ? -1 : expertiseLevels.indexOf(level));

/** Dates of ISO 8601 are in order as texts are, letter by letter: no language has to be asked. */
const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/**
 * Expertise in the order in which a reader wants it: what was searched for, then the strongest, of
 * these the freshest; otherwise as the person gave it.
 * @param found topics, as they are written, that the search found
 */
export function orderExpertise(expertise: readonly Expertise[], found: ReadonlySet<string> = new Set()): Expertise[] {
  const wanted = ({ topic }: Expertise): number => (found.has(topic) ? 1 : 0);
  return expertise.toSorted(
    (one, other) =>
      wanted(other) - wanted(one) || rank(other.level) - rank(one.level) || byText(other.date ?? '', one.date ?? ''),
  );
}

/** Topics with one source and date, and the evidence for each. */
export interface Sourced {
  source: string | undefined;
  date: string | undefined;
  topics: string[];
  evidence: { topic: string; address: string }[];
}

/** Who says so, since when, and where it shows: one entry for all topics that have the same to say. Without those of which nothing is known. */
export function groupBySource(expertise: readonly Expertise[]): Sourced[] {
  const groups = new Map<string, Sourced>();
  for (const { topic, source, date, evidence = [] } of expertise) {
    if (source === undefined && date === undefined && evidence.length === 0) continue;
    const key = JSON.stringify([source, date]);
    const group = groups.get(key) ?? { source, date, topics: [], evidence: [] };
    group.topics.push(topic);
    group.evidence.push(...evidence.map((address) => ({ topic, address })));
    groups.set(key, group);
  }
  return [...groups.values()];
}
