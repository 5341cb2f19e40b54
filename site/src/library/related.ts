interface Told {
  id: string;
  data: {
    kind: string;
    alsoKinds: readonly string[];
    topics: readonly string[];
    practices: readonly string[];
    people: readonly string[];
  };
}

const shared = (one: readonly string[], other: readonly string[]): number =>
  one.filter((id) => other.includes(id)).length;

/** How near two stories are: the same people weigh most, then what it is about, then how it was done. */
function nearness({ data: one }: Told, { data: other }: Told): number {
  return (
    4 * shared(one.people, other.people) +
    2 * shared(one.topics, other.topics) +
    shared(one.practices, other.practices) +
    (one.kind === other.kind ? 2 : 0) +
    shared([one.kind, ...one.alsoKinds], [other.kind, ...other.alsoKinds])
  );
}

/** The stories nearest to one, at most so many, nearest first and then in the order given; none that has nothing to do with it. */
export function relatedTo<Story extends Told>(story: Story, stories: readonly Story[], most: number): Story[] {
  return stories
    .filter(({ id }) => id !== story.id)
    .map((other) => ({ other, near: nearness(story, other) }))
    .filter(({ near }) => near > 0)
    .sort((one, two) => two.near - one.near)
    .slice(0, most)
    .map(({ other }) => other);
}
