import { type AssumptionId, type Assumptions, assumptionIds, forEachAssumption, type Range } from './assumption.ts';

/**
 * The assumptions of the content file as one.
 * @throws naming those that the file lacks
 */
export function examplesOf(entries: readonly (Range & { id: AssumptionId })[]): Assumptions {
  const written = new Map(entries.map(({ id, low, likely, high }) => [id, { low, likely, high }]));
  const missing = assumptionIds.filter((id) => !written.has(id));
  return forEachAssumption((id) => {
    const found = written.get(id);
    if (found === undefined)
      throw new Error(
        `content/briefing/assumptions.yml lacks ${missing.join(', ')}. Write each with low, likely and high.`,
      );
    return found;
  });
}
