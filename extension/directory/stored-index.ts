import { postingsOfFirstWord, withSomePostings } from '@kith/shared/search/first-word';
import { openSearchIndex, openSearchTable, type SearchIndex, type SearchTable } from '@kith/shared/search/index';
import type { SearchRequest } from '@kith/shared/search/request';
import type { StoredSearch } from '../feed/index-store.ts';

const bytesEach = Uint32Array.BYTES_PER_ELEMENT;

/**
 * The search index as it is stored. The table of its words is here when it is opened, two megabytes where there are 100,000
 * people; the whole table and the postings, ten times as much, are read when they are asked for.
 */
export class StoredIndex {
  readonly #files: Omit<StoredSearch, 'words'>;
  /** Until all is read, or begins to be. */
  #words: SearchTable | undefined;
  #whole: Promise<SearchIndex | undefined> | undefined;
  constructor({ words, ...files }: StoredSearch) {
    this.#files = files;
    this.#words = openSearchTable(words);
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
    const words = this.#words;
    const parts = this.#whole === undefined && words ? postingsOfFirstWord(words, request) : undefined;
    if (words === undefined || parts === undefined) return this.whole();
    const read = parts.map(async ({ from, to }) => {
      const bytes = await this.#files.postings.slice(from * bytesEach, to * bytesEach).arrayBuffer();
      // A file that is too short is no index: the whole of it is refused.
      return bytes.byteLength === (to - from) * bytesEach ? new Uint32Array(bytes) : undefined;
    });
    const pieces = await Promise.all(read);
    const whole = pieces.filter((piece) => piece !== undefined);
    return whole.length < pieces.length ? this.whole() : withSomePostings(words, parts, whole);
  }

  async #read(): Promise<SearchIndex | undefined> {
    const { table, postings } = this.#files;
    const [read, posted] = await Promise.all([table.arrayBuffer(), postings.arrayBuffer()]);
    this.#words = undefined;
    return openSearchIndex({ table: new Uint8Array(read), postings: new Uint8Array(posted) });
  }
}
