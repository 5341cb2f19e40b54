import type { IDBPObjectStore, StoreNames } from 'idb';
import { type Cache, type CacheSchema, openCache } from './cache.ts';
import type { DirectoryIndexes } from './indexes.ts';

export const indexStores = ['filter', 'names', 'search', 'topics'] as const satisfies (keyof DirectoryIndexes)[];

export type IndexStore = (typeof indexStores)[number];

/** Of an index in one record, in bytes. Storing a record copies it at once: all 17 MB of an index took 35 ms. */
const partBytes = 4 * 2 ** 20;

type WritableStore<Name extends IndexStore> = IDBPObjectStore<
  CacheSchema,
  ArrayLike<StoreNames<CacheSchema>>,
  Name,
  'readwrite'
>;

/** Replaces an index, a part after the other, in a transaction that the caller waits for. */
export async function putIndex<Name extends IndexStore>(store: WritableStore<Name>, bytes: Uint8Array): Promise<void> {
  await store.clear();
  for (let start = 0; start < bytes.length; start += partBytes) {
    // A copy of the part: stored as a view, each would bring the whole index with it.
    await store.put(new Uint8Array(bytes.slice(start, start + partBytes)), start / partBytes);
  }
}

/** The index as it was put; undefined where there is none. Whether it is undamaged, `mend.ts` finds out. */
export async function readIndex(store: IndexStore, cache?: Cache): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: unknown[] = await (cache ?? (await openCache())).getAll(store);
  const sound = parts.filter((part) => part instanceof Uint8Array);
  if (sound.length === 0 || sound.length < parts.length) return undefined;
  const whole = new Uint8Array(sound.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of sound) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
