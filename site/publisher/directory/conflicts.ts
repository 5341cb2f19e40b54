import type { Column } from '../import/columns.ts';
import type { Draft, SourceNames } from './draft.ts';

/** Where two sources say different things of the same people. */
export interface Conflict {
  field: Column;
  /** The source that is believed, and the one that is not. */
  kept: string;
  dropped: string;
  /** How many people it is about. */
  people: number;
  /** Some of them: line and value of either source. */
  examples: { kept: { line: number; value: string }; dropped: { line: number; value: string } }[];
}

export interface Disagreement {
  field: Column;
  kept: { draft: Draft; value: string };
  dropped: { draft: Draft; value: string };
}

export interface ConflictTally {
  add(disagreement: Disagreement): void;
  /** Those about most people first. */
  list(names: SourceNames): Conflict[];
}

const mostExamples = 5;

export function createConflictTally(): ConflictTally {
  const tallies = new Map<string, { first: Disagreement; people: number; examples: Conflict['examples'] }>();
  return {
    add(disagreement) {
      const { dropped, field, kept } = disagreement;
      const key = `${field} ${kept.draft.source} ${dropped.draft.source}`;
      const tally = tallies.get(key) ?? { first: disagreement, people: 0, examples: [] };
      tally.people++;
      if (tally.examples.length < mostExamples) {
        tally.examples.push({
          kept: { line: kept.draft.line, value: kept.value },
          dropped: { line: dropped.draft.line, value: dropped.value },
        });
      }
      tallies.set(key, tally);
    },
    list: (names) =>
      [...tallies.values()]
        .map(({ examples, first: { dropped, field, kept }, people }) => ({
          field,
          kept: names[kept.draft.source] ?? '',
          dropped: names[dropped.draft.source] ?? '',
          people,
          examples,
        }))
        .sort((left, right) => right.people - left.people),
  };
}
