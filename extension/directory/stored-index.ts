import { postingsOfFirstWord, withSomePostings } from '@kith/shared/search/first-word';
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
    const parts = this.#whole === undefined && table ? postingsOfFirstWord(table, request) : undefined;
    if (table === undefined || parts === undefined) return this.whole();
    const read = parts.map(async ({ from, to }) => {
      const bytes = await this.#file.slice(from * bytesEach, to * bytesEach).arrayBuffer();
      // A file that is too short is no index: the whole of it is refused.
      return bytes.byteLength === (to - from) * bytesEach ? new Uint32Array(bytes) : undefined;
    });
    const pieces = await Promise.all(read);
    const whole = pieces.filter((piece) => piece !== undefined);
    return whole.length < pieces.length ? this.whole() : withSomePostings(table, parts, whole);
  }

  async #read(): Promise<SearchIndex | undefined> {
    return this.#table && withPostings(this.#table, new Uint8Array(await this.#file.arrayBuffer()));
  }
}
