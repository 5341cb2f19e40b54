import { type Trusted, trustedFrom } from '@kith/shared/feed/accept';
import type { Manifest } from '@kith/shared/feed/manifest';
import type { NameIndex } from '@kith/shared/recognise/names';
import type { SearchIndex } from '@kith/shared/search/index';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is built from a directory when it is activated: derived, so it may be thrown away and built again. */
export interface DirectoryIndexes {
  filter: Uint8Array;
  names: NameIndex;
  search: SearchIndex;
}

/** The one pointer: everything readable hangs on it. */
export interface ActiveDirectory {
  manifest: Manifest;
  feedUrl: string;
  etag: string | undefined;
}

interface CacheSchema extends DBSchema {
  /** Key: the file's name, which holds its SHA-256. Value: its verified JSON text. */
  files: { key: string; value: string };
  /** One record, `active`. */
  active: { key: 'active'; value: ActiveDirectory };
  /** The indexes of the active directory, each in a store of its own since each reader needs one of them. */
  filter: { key: 'active'; value: DirectoryIndexes['filter'] };
  names: { key: 'active'; value: DirectoryIndexes['names'] };
  search: { key: 'active'; value: DirectoryIndexes['search'] };
  /** One record for each feed address: the furthest publication ever taken. Survives "forget the directory". */
  trusted: { key: string; value: Trusted };
}

export type Cache = IDBPDatabase<CacheSchema>;

const name = 'kith-cache';
const version = 2;

let opened: Promise<Cache> | undefined;

/** The cache of the directory. Opened once for each context; reopened after the browser closed it. */
export function openCache(): Promise<Cache> {
  opened ??= openDB<CacheSchema>(name, version, {
    upgrade(database) {
      for (const store of database.objectStoreNames) database.deleteObjectStore(store);
      database.createObjectStore('files');
      database.createObjectStore('active');
      database.createObjectStore('filter');
      database.createObjectStore('names');
      database.createObjectStore('search');
      database.createObjectStore('trusted');
    },
    blocking(_current, _blocked, event) {
      // Another context wants to upgrade or delete: let it, and open again when next asked.
      opened = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export async function readActive(): Promise<ActiveDirectory | undefined> {
  const cache = await openCache();
  return cache.get('active', 'active');
}

/**
 * Makes a directory the one that is read, in one transaction: the old one or the new one, never between.
 * @param indexes built from the files, which must all be in the cache
 */
export async function activate(directory: ActiveDirectory, indexes: DirectoryIndexes): Promise<void> {
  const cache = await openCache();
  const change = cache.transaction(['active', 'filter', 'names', 'search', 'trusted'], 'readwrite');
  await Promise.all([
    change.objectStore('active').put(directory, 'active'),
    change.objectStore('filter').put(indexes.filter, 'active'),
    change.objectStore('names').put(indexes.names, 'active'),
    change.objectStore('search').put(indexes.search, 'active'),
    change.objectStore('trusted').put(trustedFrom(directory.manifest), directory.feedUrl),
    change.done,
  ]);
}

export async function readTrusted(feedUrl: string): Promise<Trusted | undefined> {
  const cache = await openCache();
  return cache.get('trusted', feedUrl);
}

/** Removes the files that the active directory does not name. */
export async function sweep(keep: ReadonlySet<string>): Promise<void> {
  const cache = await openCache();
  const change = cache.transaction('files', 'readwrite');
  for (const key of await change.store.getAllKeys()) {
    if (!keep.has(key)) await change.store.delete(key);
  }
  await change.done;
}

/** Forgets the directory and its files; what was trusted stays, so that nobody can roll a user back this way. */
export async function forget(): Promise<void> {
  const cache = await openCache();
  const stores = ['files', 'active', 'filter', 'names', 'search'] as const;
  const change = cache.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((store) => change.objectStore(store).clear()), change.done]);
}
