import type { IDBPObjectStore, StoreNames } from 'idb';
import { type Cache, type CacheSchema, openCache } from './cache.ts';
import type { DirectoryIndexes } from './indexes.ts';

export const indexStores = ['filter', 'names', 'search', 'topics'] as const satisfies (keyof DirectoryIndexes)[];

export type IndexStore = (typeof indexStores)[number];

/** The one record of each store. */
const key = 0;

type WritableStore<Name extends IndexStore> = IDBPObjectStore<
  CacheSchema,
  ArrayLike<StoreNames<CacheSchema>>,
  Name,
  'readwrite'
>;

type ReadableStore<Name extends IndexStore> = Pick<
  IDBPObjectStore<CacheSchema, ArrayLike<StoreNames<CacheSchema>>, Name, IDBTransactionMode>,
  'get'
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
  return indexIn((cache ?? (await openCache())).transaction(store).store);
}

/** The same, in a transaction that reads other things too. */
export async function indexIn<Name extends IndexStore>(
  store: ReadableStore<Name>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const record: unknown = await store.get(key);
  return record instanceof Blob ? new Uint8Array(await record.arrayBuffer()) : undefined;
}
