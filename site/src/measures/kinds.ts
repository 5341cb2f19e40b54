import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';

/** How the vocabulary calls the kinds. */
export type KindNames = ReadonlyMap<string, string>;

/** The five kinds in their order, with their names. */
export const kindRows = (names: KindNames): { kind: RelationshipKind; name: string }[] =>
  relationshipKinds.map((kind) => ({ kind, name: names.get(kind) ?? kind }));

/** The colour of a kind's thread, as a custom property of the page. */
export const colourOf = (kind: RelationshipKind): string => `var(--${kind})`;
