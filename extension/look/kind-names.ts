import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';

/** How the kinds are named among our words. Message names of the browser allow no hyphen. */
export const kindNames = {
  mentoring: 'mentoring',
  coaching: 'coaching',
  sponsorship: 'sponsorship',
  apprenticeship: 'apprenticeship',
  'peer-learning': 'peer',
} as const satisfies Record<RelationshipKind, string>;
