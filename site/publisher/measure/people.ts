/**
 * Which contributions are one person's. A contribution names nobody; but whoever hands over a later one has rows of the same
 * relationships on the same side. Tarjan's union by the smaller number, with path halving.
 */
export interface People {
  /** From now on both are one person's. */
  join(left: number, right: number): void;
  /** The same number for every contribution of a person. */
  of(contribution: number): number;
}

export function createPeople(): People {
  const parents: number[] = [];
  const of = (contribution: number): number => {
    let at = contribution;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      const above = parents[parent] ?? parent;
      parents[at] = above;
      at = above;
    }
  };
  return {
    of,
    join(left, right) {
      const [one, other] = [of(left), of(right)];
      parents[Math.max(one, other)] = Math.min(one, other);
    },
  };
}
