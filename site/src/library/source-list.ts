import type { Source } from './entries.ts';

/** A page that cites, and what it cites. */
interface Citing {
  title: string;
  path: string;
  sources: readonly Source[];
}

/** A source with every page that cites it, in the order given. */
export interface ListedSource extends Source {
  pages: { title: string; path: string }[];
}

/** Two mentions are of one source when they lead to one address, or where there is none say the same. */
function keyOf({ text, url }: Source): string {
  if (url === undefined) return text;
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`.toLowerCase();
}

/** Every source once, by its words; of two wordings for one address the fuller one. */
export function sourceList(citing: readonly Citing[]): ListedSource[] {
  const listed = new Map<string, ListedSource>();
  for (const { title, path, sources } of citing) {
    for (const source of sources) {
      const known = listed.get(keyOf(source));
      if (known === undefined) {
        listed.set(keyOf(source), { ...source, pages: [{ title, path }] });
        continue;
      }
      if (source.text.length > known.text.length) known.text = source.text;
      if (!known.pages.some((page) => page.path === path)) known.pages.push({ title, path });
    }
  }
  return [...listed.values()].sort((one, other) =>
    one.text.localeCompare(other.text, 'en', { ignorePunctuation: true }),
  );
}
