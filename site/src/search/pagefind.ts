/** What we use of the script that Pagefind writes beside its index (https://pagefind.app/docs/api/). */
export interface Search {
  /** Loads what filters there are; without it nothing is counted. */
  filters: () => Promise<unknown>;
  options: (options: { ranking: { metaWeights: Record<string, number> } }) => Promise<void>;
  search: (query: string, options: { filters?: Record<string, string> }) => Promise<Results>;
}

interface Results {
  /** Best first. */
  results: Found[];
  /** By filter and value: how many pages have the words, whatever is chosen. */
  totalFilters: Record<string, Record<string, number>>;
}

export interface Found {
  data: () => Promise<Page>;
}

export interface Page extends Part {
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Its headings, each with what comes after it. */
  sub_results: Part[];
}

export interface Part {
  title?: string;
  url: string;
  /** HTML: text, and `mark` around the words that were searched for. */
  excerpt: string;
}

/** How much more a word counts in a title than in the text: whoever types the name of a page means that page. */
const titleWeight = 20;

/** Loads the search; undefined where that does not work. */
export async function loadSearch(address: string): Promise<Search | undefined> {
  try {
    const search: Search = await import(/* @vite-ignore */ address);
    await search.options({ ranking: { metaWeights: { title: titleWeight } } });
    await search.filters();
    return search;
  } catch {
    return undefined;
  }
}
