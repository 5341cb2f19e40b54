import type { MeasureId } from '@kith/shared/measure/ids';
import type { Exhibit, ExhibitId } from './exhibit.ts';

/** For each exhibit of a page the measures that stand there for the first time: a definition is read once. */
export function firstUses(exhibits: readonly Exhibit[]): ReadonlyMap<ExhibitId, readonly MeasureId[]> {
  const seen = new Set<MeasureId>();
  return new Map(
    exhibits.map(({ id, measures }) => {
      const first = measures.filter((measure) => !seen.has(measure));
      for (const measure of first) seen.add(measure);
      return [id, first];
    }),
  );
}
