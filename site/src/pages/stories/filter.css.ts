import type { APIRoute } from 'astro';
import { catalogue } from '../../library/catalogue.ts';
import { filterStyles } from '../../library/story-filter.ts';

/** The rules of the list's filter, a file of its own because the pages' policy allows no inline style. */
export const GET: APIRoute = async () => {
  const { stories } = await catalogue();
  const filed = stories.map(({ data }) => ({
    kinds: [data.kind, ...data.alsoKinds],
    topics: data.topics,
    practices: data.practices,
  }));
  return new Response(filterStyles(filed), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
