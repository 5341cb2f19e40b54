import type { Directory, SearchHit } from '../directory/directory.ts';

/** Enough to find oneself among namesakes, and few enough to read. */
const mostHits = 8;

/**
 * People for a name or an address that somebody types to say who they are. The search knows an address by what stands
 * before the @, so whoever has the whole of it goes first.
 */
export async function findMe(directory: Pick<Directory, 'search'>, typed: string): Promise<SearchHit[]> {
  const text = typed.trim().toLowerCase();
  const at = text.indexOf('@', 1);
  if (at < 0) return directory.search(text, mostHits);
  const hits = await directory.search(text.slice(0, at), mostHits);
  const exact = hits.filter(({ person }) => person.email?.toLowerCase().startsWith(text));
  return exact.length > 0 ? exact : hits;
}
