import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { APIRoute } from 'astro';
import { cardOf } from '../../cards/card.ts';
import { draw } from '../../cards/draw.ts';
import { pages } from '../../house/house.ts';
import { catalogue } from '../../library/catalogue.ts';
import { strings } from '../../strings/en.ts';

/** One picture for each kind of relationship, and one for all other pages. Title and summary stand beside it wherever a link is shown. */
export function getStaticPaths() {
  return [undefined, ...relationshipKinds].map((kind) => ({ params: { name: kind ?? 'kith' }, props: { kind } }));
}

export const GET: APIRoute<{ kind: RelationshipKind | undefined }> = async ({ props: { kind } }) => {
  const { concepts } = await catalogue();
  const words = kind === undefined ? strings.cardWords : [concepts.get(kind)?.prefLabel ?? kind];
  const picture = await draw(cardOf(kind, words, pages.name));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
