import type { APIRoute } from 'astro';
import { catalogue } from '../library/catalogue.ts';
import { skosOf } from '../library/skos.ts';
import { strings } from '../strings/en.ts';

/** The whole vocabulary as SKOS in JSON-LD. */
export const GET: APIRoute = async ({ site, url }) => {
  const { concepts } = await catalogue();
  const { vocabulary, language, name } = strings;
  const scheme = {
    site: site ?? url,
    title: `${name}: ${vocabulary.title.toLowerCase()}`,
    description: vocabulary.lead,
    language,
    kinds: vocabulary.kinds,
  };
  return new Response(JSON.stringify(skosOf(concepts, scheme), null, 1), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
};
