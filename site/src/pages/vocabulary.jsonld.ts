import type { APIRoute } from 'astro';
import { mainLanguage, otherLanguages } from '../languages/languages.ts';
import { type Catalogue, catalogue } from '../library/catalogue.ts';
import { skosOf } from '../library/skos.ts';
import { stringsIn } from '../strings/strings.ts';

/** What the scheme is called in a language, and its words. */
function schemeIn({ concepts, has, language }: Catalogue) {
  const { name, vocabulary } = stringsIn(language);
  return {
    language,
    title: vocabulary.scheme(name),
    description: vocabulary.lead,
    kinds: vocabulary.kinds,
    concepts: new Map([...concepts].filter(([id]) => has(`/vocabulary/${id}/`))),
  };
}

/** The whole vocabulary as SKOS in JSON-LD, with the words of every language. */
export const GET: APIRoute = async ({ site, url }) => {
  const { concepts, ...main } = schemeIn(await catalogue(mainLanguage));
  const translations = await Promise.all(otherLanguages.map(async (language) => schemeIn(await catalogue(language))));
  const scheme = { ...main, site: site ?? url, translations };
  return new Response(JSON.stringify(skosOf(concepts, scheme), null, 1), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
};
