import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { accounts } from './accounts.ts';
import { coverage } from './coverage.ts';
import { freshness } from './freshness.ts';
import { managers } from './managers.ts';
import { namesakes } from './namesakes.ts';
import { openness } from './openness.ts';
import type { QualityReport } from './report.ts';
import { topics } from './topics.ts';

export interface Quality {
  /** Each person once, in any order. */
  add(person: Person): void;
  /** What the people so far come to. */
  result(): QualityReport;
}

export interface QualityOptions {
  /** The clock that records are old by. */
  now: Date;
  /** The vocabulary that the people's topics were mapped to; may be empty. */
  concepts: readonly Concept[];
}

/** What a directory tells about itself, collected person by person without keeping the people. */
export function createQuality({ concepts, now }: QualityOptions): Quality {
  const parts = {
    coverage: coverage(),
    freshness: freshness(now),
    namesakes: namesakes(),
    accounts: accounts(),
    topics: topics(concepts),
    managers: managers(),
    openness: openness(),
  };
  const all = Object.values(parts);
  return {
    add(person) {
      for (const part of all) part.add(person);
    },
    result: () => ({
      date: now.toISOString().slice(0, 10),
      ...parts.coverage.result(),
      freshness: parts.freshness.result(),
      ...parts.namesakes.result(),
      accounts: parts.accounts.result(),
      ...parts.topics.result(),
      managers: parts.managers.result(),
      open: parts.openness.result(),
    }),
  };
}
