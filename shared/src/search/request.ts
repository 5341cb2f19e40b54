import type { RelationshipKind } from '../vocabulary/relationship.ts';

/** What somebody must have to be among the hits. */
export type SearchFilter =
  /** Open to this kind of relationship, and not unavailable. */
  | { kind: 'openTo'; relationship: RelationshipKind }
  | { kind: 'department'; value: string }
  | { kind: 'location'; value: string }
  /** The id of a concept; who knows a narrower one has it too. */
  | { kind: 'topic'; concept: string };

export interface SearchRequest {
  /** What was typed; empty with filters lists everybody whom they leave. */
  text: string;
  filters: readonly SearchFilter[];
  limit: number;
  /** The user's own: of equals, people of other departments come first, so that bridges form. */
  department?: string | undefined;
}

export function sameFilter(left: SearchFilter, right: SearchFilter): boolean {
  return left.kind === right.kind && wantedBy(left) === wantedBy(right);
}

function wantedBy(filter: SearchFilter): string {
  if (filter.kind === 'openTo') return filter.relationship;
  return filter.kind === 'topic' ? filter.concept : filter.value;
}
