import type { RelationshipKind } from '../vocabulary/relationship.ts';

/** A kind's line on a 24 × 24 field: the thread's path and its two dots as [x, y, radius], the learner's first. */
export interface Thread {
  path: string;
  dots: readonly [learner: readonly [number, number, number], expert: readonly [number, number, number]];
}

/** The shape says the kind as the colour does, so that nobody needs to see colours (LOOK: a margin and a thread). */
export const threads: Readonly<Record<RelationshipKind, Thread>> = {
  /** One arc from the smaller dot to the larger. */
  mentoring: {
    path: 'M4.5 17C6.5 5.5 17 5.5 19 16',
    dots: [
      [4.5, 17, 2.3],
      [19, 16.5, 3.4],
    ],
  },
  /** A loop that leaves the learner, touches the coach and returns. */
  coaching: {
    path: 'M4.6 18C3.6 9 9 3.6 14.4 3.6C19 3.6 21.4 7.2 20.4 11.2C19.2 16.2 11 18.8 4.6 18Z',
    dots: [
      [4.6, 18, 2.4],
      [19.6, 6.4, 2.8],
    ],
  },
  /** A step up to a dot that stands higher. */
  sponsorship: {
    path: 'M4.5 18.5H12V6H18.5',
    dots: [
      [4.5, 18.5, 2.3],
      [19, 6, 3.2],
    ],
  },
  /** Two lines side by side; the lower bends to join the upper. */
  apprenticeship: {
    path: 'M4.8 6.5H21.5M4.8 17.5C12 17.5 12 10.5 21.5 10.5',
    dots: [
      [4.8, 17.5, 2.3],
      [4.8, 6.5, 3.2],
    ],
  },
  /** Two arcs, there and back. */
  'peer-learning': {
    path: 'M4.2 12C6.5 6.2 17.5 6.2 19.8 12C17.5 17.8 6.5 17.8 4.2 12Z',
    dots: [
      [4.2, 12, 2.8],
      [19.8, 12, 2.8],
    ],
  },
};
