import { postingsOfFirstWord } from '@kith/shared/search/first-word';
import { openSearchTable, type SearchIndex, type SearchTable, withPostings } from '@kith/shared/search/index';
import type { SearchRequest } from '@kith/shared/search/request';
import type { StoredSearch } from '../feed/index-store.ts';

const bytesEach = Uint32Array.BYTES_PER_ELEMENT;

/**
 * The search index as it is stored. Its table is here when it is opened; the postings, ten of fourteen megabytes where there are
 * 100,000 people, are read when they are asked for.
 */
export class StoredIndex {
  readonly #table: SearchTable | undefined;
  readonly #file: Blob;
  #whole: Promise<SearchIndex | undefined> | undefined;
  /** With the postings of first words alone, at their places, and nothing in between. */
  #begun: SearchIndex | undefined;

  constructor({ table, postings }: StoredSearch) {
    this.#table = openSearchTable(table);
    this.#file = postings;
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
    const table = this.#table;
    const ranges = this.#whole === undefined && table ? postingsOfFirstWord(table, request) : undefined;
    if (table === undefined || ranges === undefined) return this.whole();
    this.#begun ??= { ...table, postings: new Uint32Array(table.posted) };
    const { postings } = this.#begun;
    const read = ranges.map(async ([from, to]) => {
      const bytes = await this.#file.slice(from * bytesEach, to * bytesEach).arrayBuffer();
      if (bytes.byteLength === (to - from) * bytesEach) postings.set(new Uint32Array(bytes), from);
    });
    await Promise.all(read);
    return this.#begun;
  }

  async #read(): Promise<SearchIndex | undefined> {
    if (this.#table === undefined) return undefined;
    const index = withPostings(this.#table, new Uint8Array(await this.#file.arrayBuffer()));
    this.#begun = undefined;
    return index;
  }
}
