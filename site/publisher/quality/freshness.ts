import { counted } from './coverage.ts';
import type { Part, QualityReport } from './report.ts';

const day = 86_400_000;

/** The ages of records, youngest first, each up to its days; what is older than a year is stale. */
const ages: readonly (readonly [label: string, days: number])[] = [
  ['Up to three months old', 91],
  ['Up to a year old', 365],
  ['Up to two years old', 730],
  ['Older than two years', Number.POSITIVE_INFINITY],
];

const staleFrom = 2;

/** How old the records are. A date after today says nothing about age: it counts on its own. */
export function freshness(now: Date): Part<QualityReport['freshness']> {
  const counts = ages.map(() => 0);
  let ahead = 0;
  let undated = 0;
  let people = 0;
  return {
    add({ updated }) {
      people++;
      const age = updated === undefined ? Number.NaN : (now.getTime() - Date.parse(`${updated}T00:00:00Z`)) / day;
      const bucket = ages.findIndex(([, days]) => age <= days);
      // A day's grace: the source may be east of the clock.
      if (age < -1) ahead++;
      else if (bucket < 0) undated++;
      else counts[bucket] = (counts[bucket] ?? 0) + 1;
    },
    result() {
      const buckets = ages.map(([label], bucket) => counted(label, counts[bucket] ?? 0, people));
      const rest = [counted('Dated in the future', ahead, people), counted('Never dated', undated, people)];
      const stale = counts.slice(staleFrom).reduce((sum, count) => sum + count, 0);
      return { buckets: [...buckets, ...rest.filter((bucket) => bucket.people > 0)], stale, undated };
    },
  };
}
