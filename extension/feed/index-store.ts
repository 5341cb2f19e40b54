import type { IDBPObjectStore, StoreNames } from 'idb';
import { type Cache, type CacheSchema, type IndexStore, openCache } from './cache.ts';

/** The one record of each store. */
const key = 0;

type WritableStore<Name extends IndexStore> = IDBPObjectStore<
  CacheSchema,
  ArrayLike<StoreNames<CacheSchema>>,
  Name,
  'readwrite'
>;

/** Replaces an index in a transaction that the caller waits for. */
export async function putIndex<Name extends IndexStore>(
  store: WritableStore<Name>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await store.put(store.name === 'beginnings' ? bytes : new Blob([bytes]), key);
}

/**
 * The index as it was put; undefined where there is none. Whether it is undamaged, `mend.ts` finds out.
 * @throws DOMException where its file is damaged
 */
export async function readIndex(store: IndexStore, cache?: Cache): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return bytesIn(await (cache ?? (await openCache())).get(store, key));
}

async function bytesIn(record: unknown): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (record instanceof Blob) return new Uint8Array(await record.arrayBuffer());
  // Whatever a damaged profile holds: bytes of our own.
  return record instanceof Uint8Array ? new Uint8Array(record) : undefined;
}

/** The search index: where the words that begin alike lie, and the files of those, of the whole table and of its postings. */
export interface StoredSearch {
  beginnings: Uint8Array<ArrayBuffer>;
  words: Blob;
  table: Blob;
  postings: Blob;
}

export const searchStores = ['beginnings', 'words', 'search', 'postings'] as const;

/**
 * The parts of the search index, of one publication; undefined where there is none.
 * @param reading a transaction with {@link searchStores}
 */
export async function searchIn(reading: {
  objectStore: (name: (typeof searchStores)[number]) => { get: (key: number) => Promise<unknown> };
}): Promise<StoredSearch | undefined> {
  const [first, ...files] = await Promise.all(searchStores.map((name) => reading.objectStore(name).get(key)));
  const [words, table, postings] = files;
  const beginnings = await bytesIn(first);
  const isThere = beginnings && words instanceof Blob && table instanceof Blob && postings instanceof Blob;
  return isThere ? { beginnings, words, table, postings } : undefined;
}
