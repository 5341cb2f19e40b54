import { openPart, partSearched } from '@kith/shared/search/beginnings';
import { openSearchIndex, type SearchIndex } from '@kith/shared/search/index';
import type { SearchRequest } from '@kith/shared/search/request';
import type { StoredSearch } from '../feed/index-store.ts';

/**
 * The search index as it is stored. Whoever opens a window and types a word at once waits for the words that begin as it
 * does; the whole, fourteen megabytes where there are 100,000 people, is read when it is asked for.
 */
export class StoredIndex {
  readonly #stored: StoredSearch;
  #whole: Promise<SearchIndex | undefined> | undefined;

  constructor(stored: StoredSearch) {
    this.#stored = stored;
  }

  /** Undefined where what is stored is something else: the next sync builds it anew. */
  whole(): Promise<SearchIndex | undefined> {
    this.#whole ??= this.#read().catch((error: unknown) => {
      this.#whole = undefined;
      throw error;
    });
    return this.#whole;
  }

  /** The index with all that the search for something looks at. */
  async searchedFor(request: SearchRequest): Promise<SearchIndex | undefined> {
    const { beginnings, words } = this.#stored;
    const part = this.#whole === undefined ? partSearched(beginnings, request) : undefined;
    if (part === undefined) return this.whole();
    const { standings, postings, table } = part;
    const [all, read] = await Promise.all([
      words.slice(standings.from, standings.to).arrayBuffer(),
      words.slice(postings.from, table.to).arrayBuffer(),
    ]);
    return openPart(part, all, read) ?? this.whole();
  }

  async #read(): Promise<SearchIndex | undefined> {
    const { table, postings } = this.#stored;
    const [read, posted] = await Promise.all([table.arrayBuffer(), postings.arrayBuffer()]);
    return openSearchIndex({ table: new Uint8Array(read), postings: new Uint8Array(posted) });
  }
}
