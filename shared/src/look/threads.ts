import type { RelationshipKind } from '../vocabulary/relationship.ts';

/** A kind's line on a 24 × 24 field: the thread's path and its two dots as [x, y, radius], the learner's first. */
export interface Thread {
  path: string;
  dots: readonly [learner: readonly [number, number, number], expert: readonly [number, number, number]];
}

/** The shape says the kind as the colour does, so that nobody needs to see colours (LOOK: a margin and a thread). */
export const threads: Readonly<Record<RelationshipKind, Thread>> = {
  /** One arc from the smaller dot to the larger. */
  mentoring: { path: 'M4.5 17C6.5 5.5 17 5.5 19 16', dots: [[4.5, 17, 2.3], [19, 16.5, 3.4]] },
  /** A loop that leaves the learner, touches the coach and returns. */
  coaching: { path: 'M4.5 13C6 4.5 15 4 19 11.5C17.5 20.5 8 21 4.5 13Z', dots: [[4.5, 13, 2.6], [19.2, 12, 2.6]] },
  /** A step up to a dot that stands higher. */
  sponsorship: { path: 'M4.5 18.5H12V6H18.5', dots: [[4.5, 18.5, 2.3], [19, 6, 3.2]] },
  /** Two lines side by side; the lower bends to join the upper. */
  apprenticeship: { path: 'M5 7H21.5M5 17C11.5 17 12.5 11 21.5 11', dots: [[4.8, 17.2, 2.3], [4.8, 7, 3.2]] },
  /** Two arcs, there and back. */
  'peer-learning': { path: 'M4.5 12C7.5 4.5 16.5 4.5 19.5 12C16.5 19.5 7.5 19.5 4.5 12Z', dots: [[4.5, 12, 2.8], [19.5, 12, 2.8]] },
};
