/** The five kinds of learning relationship. Their words and definitions are content (vocabulary entries with the same id). */
export const relationshipKinds = ['mentoring', 'coaching', 'sponsorship', 'apprenticeship', 'peer-learning'] as const;

export type RelationshipKind = (typeof relationshipKinds)[number];

/** How a relationship can end. */
export const endings = ['completed', 'completed-early', 'stopped'] as const;
export type Ending = (typeof endings)[number];

export function isRelationshipKind(text: string): text is RelationshipKind {
  return relationshipKinds.some((kind) => kind === text);
}
