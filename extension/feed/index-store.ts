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
  await store.put(new Blob([bytes]), key);
}

/**
 * The index as it was put; undefined where there is none. Whether it is undamaged, `mend.ts` finds out.
 * @throws DOMException where its file is damaged
 */
export async function readIndex(store: IndexStore, cache?: Cache): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const record: unknown = await (cache ?? (await openCache())).get(store, key);
  return record instanceof Blob ? new Uint8Array(await record.arrayBuffer()) : undefined;
}

/** The search index: the table of its words, and the files of the whole table and of the postings. */
export interface StoredSearch {
  words: Uint8Array<ArrayBuffer>;
  table: Blob;
  postings: Blob;
}

export const searchStores = ['words', 'search', 'postings'] as const;

/**
 * The parts of the search index, of one publication; undefined where there is none.
 * @param reading a transaction with {@link searchStores}
 * @throws DOMException where the file of words is damaged
 */
export async function searchIn(reading: {
  objectStore: (name: (typeof searchStores)[number]) => { get: (key: number) => Promise<unknown> };
}): Promise<StoredSearch | undefined> {
  const [words, table, postings] = await Promise.all(searchStores.map((name) => reading.objectStore(name).get(key)));
  const isThere = words instanceof Blob && table instanceof Blob && postings instanceof Blob;
  return isThere ? { words: new Uint8Array(await words.arrayBuffer()), table, postings } : undefined;
}
