import type { Fault } from '../report.ts';
import type { Entry } from './entry.ts';

/** The topics of an entry that the vocabulary has; the others are faults. */
export function knownTopics(
  { data, file, lineOf }: Entry<{ topics: string[] }>,
  isConcept: (id: string) => boolean,
  outcome: string,
  faults: Fault[],
): string[] {
  return data.topics.filter((topic) => {
    if (isConcept(topic)) return true;
    const reason = 'is no entry of the vocabulary';
    faults.push({ severity: 'error', file, line: lineOf('topics'), field: 'topics', value: topic, reason, outcome });
    return false;
  });
}
