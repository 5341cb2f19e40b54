import type { VocabularyConcept } from '@kith/shared/vocabulary/concept';

type Written = Omit<VocabularyConcept, 'narrower'>;

/** The order of labels in a language; accents and case do not matter. */
export const byLabel =
  (language: string) =>
  (one: { prefLabel: string }, other: { prefLabel: string }): number =>
    one.prefLabel.localeCompare(other.prefLabel, language, { sensitivity: 'base' });

/**
 * The concepts by id, with what SKOS says follows: `narrower` is the inverse of `broader`, and `related` goes both ways.
 * All lists are in the order of the labels.
 */
export function vocabularyOf(written: readonly Written[], language = 'en'): ReadonlyMap<string, VocabularyConcept> {
  const sorted = [...written].sort(byLabel(language));
  return new Map(
    sorted.map((concept) => {
      const narrower = sorted.filter((other) => other.broader.includes(concept.id)).map((other) => other.id);
      const related = sorted
        .filter((other) => concept.related.includes(other.id) || other.related.includes(concept.id))
        .map((other) => other.id);
      return [concept.id, { ...concept, narrower, related: related.filter((id) => id !== concept.id) }];
    }),
  );
}

/** The concepts of a kind that have nothing broader in that kind: where its tree begins. */
export function topsOf(
  kind: VocabularyConcept['kind'],
  concepts: ReadonlyMap<string, VocabularyConcept>,
): VocabularyConcept[] {
  return [...concepts.values()].filter(
    (concept) => concept.kind === kind && !concept.broader.some((id) => concepts.get(id)?.kind === kind),
  );
}
