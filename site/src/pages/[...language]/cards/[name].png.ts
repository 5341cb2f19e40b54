import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { APIRoute } from 'astro';
import { cardOf } from '../../../cards/card.ts';
import { draw } from '../../../cards/draw.ts';
import { pages } from '../../../house/house.ts';
import { catalogueAt } from '../../../library/catalogue.ts';
import { inEachLanguage } from '../../../library/in-each-language.ts';
import { stringsAt } from '../../../strings/strings.ts';

/** One picture for each kind of relationship, and one for all other pages. Title and summary stand beside it wherever a link is shown. */
export const getStaticPaths = () =>
  inEachLanguage(() =>
    [undefined, ...relationshipKinds].map((kind) => ({ path: '/', params: { name: kind ?? 'kith' }, props: { kind } })),
  );

export const GET: APIRoute<{ kind: RelationshipKind | undefined }> = async ({ props: { kind }, url }) => {
  const { concepts } = await catalogueAt(url.pathname);
  const words = kind === undefined ? stringsAt(url.pathname).cardWords : [concepts.get(kind)?.prefLabel ?? kind];
  const picture = await draw(cardOf(kind, words, pages.name));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
