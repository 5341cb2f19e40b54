import { fold } from '@kith/shared/person/fold';
import type { Concept } from '@kith/shared/vocabulary/concept';

/** The vocabulary's concept for a topic, by any of its labels. */
export type ConceptOf = (topic: string) => string | undefined;

/**
 * The concept that a topic's words mean: a preferred label comes before an alternative one, and the concept whose id
 * comes first in the alphabet before others. Compared without case and accents.
 */
export function conceptIndex(concepts: readonly Concept[]): ConceptOf {
  const ids = new Map<string, string>();
  const add = (label: string, id: string) => {
    const key = fold(label.trim());
    if (!ids.has(key)) ids.set(key, id);
  };
  for (const concept of concepts) add(concept.prefLabel, concept.id);
  for (const concept of concepts) for (const label of concept.altLabel) add(label, concept.id);
  return (topic) => ids.get(fold(topic));
}
