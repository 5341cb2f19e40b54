import type { Concept } from '@kith/shared/vocabulary/concept';

/**
 * The part of a vocabulary that a feed needs: what is to stay, and everything broader than it. Of ESCO's 14,000 skills
 * an organisation names some hundreds, and every laptop would carry the others.
 * @param stays whether a concept stays whatever the others do: the organisation's own, and those that people name
 */
export function conceptsInUse(concepts: readonly Concept[], stays: (id: string) => boolean): Concept[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const used = new Set<string>();
  const waiting = concepts.map(({ id }) => id).filter(stays);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    waiting.push(...(byId.get(id)?.broader ?? []));
  }
  const isUsed = (id: string) => used.has(id);
  return concepts
    .filter(({ id }) => isUsed(id))
    .map((concept) => ({
      ...concept,
      narrower: concept.narrower.filter(isUsed),
      related: concept.related.filter(isUsed),
    }));
}
