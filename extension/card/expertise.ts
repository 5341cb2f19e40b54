import { type Expertise, type ExpertiseLevel, expertiseLevels } from '@kith/shared/person/person';

const rank = (level: ExpertiseLevel | undefined): number => (level === undefined ? -1 : expertiseLevels.indexOf(level));

/**
 * Expertise in the order in which a reader wants it: what was searched for, then the strongest; otherwise as the
 * person gave it.
 * @param found topics, as they are written, that the search found
 */
export function orderExpertise(expertise: readonly Expertise[], found: ReadonlySet<string> = new Set()): Expertise[] {
  const wanted = ({ topic }: Expertise): number => (found.has(topic) ? 1 : 0);
  return expertise.toSorted((one, other) => wanted(other) - wanted(one) || rank(other.level) - rank(one.level));
}

/** Expertise of which something is known beyond its name and level: who says so, since when, or where it shows. */
export function sourced(expertise: readonly Expertise[]): Expertise[] {
  return expertise.filter(({ source, date, evidence }) => source !== undefined || date !== undefined || (evidence ?? []).length > 0);
}
