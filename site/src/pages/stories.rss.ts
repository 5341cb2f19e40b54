import { mayStand } from '@kith/shared/story/grounds';
import type { APIRoute } from 'astro';
import { pages } from '../house/house.ts';
import { catalogue } from '../library/catalogue.ts';
import { rssOf } from '../library/rss.ts';
import { strings } from '../strings/en.ts';

/** The stories as RSS 2.0: those whose people agreed that they leave the site. */
export const GET: APIRoute = async ({ site }) => {
  const { stories, concepts } = await catalogue();
  const at = (path: string): string => new URL(path, site).href;
  const text = rssOf(
    {
      title: `${pages.name}: ${strings.stories.title.toLowerCase()}`,
      description: strings.stories.lead,
      language: strings.language,
      address: at('/stories/'),
      self: at('/stories.rss'),
    },
    stories
      .filter(({ data }) => mayStand(data.grounds, 'rss'))
      .map(({ id, data }) => ({
        title: data.title,
        address: at(`/stories/${id}/`),
        summary: data.summary,
        category: concepts.get(data.kind)?.prefLabel ?? data.kind,
        published: data.published,
      })),
  );
  return new Response(text, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
