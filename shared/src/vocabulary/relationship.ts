/** The five kinds of learning relationship. Their words and definitions are content (vocabulary entries with the same id). */
export const relationshipKinds = ['mentoring', 'coaching', 'sponsorship', 'apprenticeship', 'peer-learning'] as const;

export type RelationshipKind = (typeof relationshipKinds)[number];

export function isRelationshipKind(text: string): text is RelationshipKind {
  return relationshipKinds.some((kind) => kind === text);
}
