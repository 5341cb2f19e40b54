/** What a story can be found by: ids of concepts, as its front matter names them. */
interface Filed {
  kinds: readonly string[];
  topics: readonly string[];
  practices: readonly string[];
}

/** The three questions of the filter. A story answers with the attribute `data-…`, a reader with the control `filter-…`. */
const facets = ['kinds', 'topics', 'practices'] as const;

const chosen = (facet: string, ids: readonly string[]): string =>
  `:has(.filter-${facet} :is(${ids.map((id) => `[value="${id}"]`).join(', ')}):checked)`;

/**
 * Style rules that filter the list of stories without a script: one hides, for each id, the stories that do not have it;
 * one for each story hides the line that says that nothing is left. Ids are ASCII kebab-case, by the schema of their files.
 */
export function filterStyles(stories: readonly Filed[]): string {
  const hiding = facets.flatMap((facet) =>
    [...new Set(stories.flatMap((story) => story[facet]))]
      .sort()
      .map((id) => `.stories${chosen(facet, [id])} .story:not([data-${facet}~="${id}"]) { display: none; }`),
  );
  const found = stories.map((story) => {
    const choices = facets.map((facet) => chosen(facet, ['', ...story[facet]])).join('');
    return `.stories${choices} .stories-none { display: none; }`;
  });
  return [...hiding, ...new Set(found), ''].join('\n');
}
