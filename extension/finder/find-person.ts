import type { Directory } from '../directory/directory.ts';
import type { SearchHit } from '../directory/search.ts';

/** Enough to find one among namesakes, and few enough to read. */
const mostHits = 8;

/**
 * People for a name or an address that somebody types to say who is meant. The search knows an address by what stands
 * before the @, so whoever has the whole of it goes first.
 */
export async function findPerson(directory: Pick<Directory, 'search'>, typed: string): Promise<SearchHit[]> {
  const text = typed.trim().toLowerCase();
  const at = text.indexOf('@', 1);
  const { hits } = await directory.search({ text: at < 0 ? text : text.slice(0, at), filters: [], limit: mostHits });
  if (at < 0) return hits;
  const exact = hits.filter(({ person }) => person.email?.toLowerCase().startsWith(text));
  return exact.length > 0 ? exact : hits;
}
