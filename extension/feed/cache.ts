import type { Trusted } from '@kith/shared/feed/accept';
import { type DBSchema, type IDBPDatabase, wrap } from 'idb';
import { cacheFactory } from './bucket.ts';
import type { DirectoryIndexes } from './indexes.ts';
import type { PendingDirectory, StoredActive } from './records.ts';
import type { StoredFile } from './stored-file.ts';

export interface CacheSchema extends DBSchema {
  /** Key: the file's name, which holds its SHA-256. */
  files: { key: string; value: StoredFile };
  /** One record each. What was written may come back damaged: `records.ts` checks it. */
  active: { key: 'active'; value: StoredActive };
  pending: { key: 'pending'; value: PendingDirectory };
  /**
   * The indexes of the active directory, each in a store of its own since each reader needs one of them. Files, not bytes:
   * to read 17 MB out of a record takes 19 ms in Chromium 156 (27 ms in parts), out of a file 10 ms, of which the reader's
   * thread does nearly nothing. The small one stays bytes: a file takes one more message to the browser and back.
   */
  filter: { key: number; value: Blob };
  names: { key: number; value: Blob };
  beginnings: { key: number; value: Uint8Array<ArrayBuffer> };
  words: { key: number; value: Blob };
  search: { key: number; value: Blob };
  postings: { key: number; value: Blob };
  topics: { key: number; value: Blob };
  /** The furthest publication ever taken, by `trustedKey`. Survives "forget the directory" and every rebuilding. */
  trusted: { key: string; value: Trusted };
}

export type Cache = IDBPDatabase<CacheSchema>;

export const databaseName = 'kith-cache';
/** Raised whenever a record or an index gets another shape: the cache is then built anew from the feed. */
const version = 12;
/** One for each index. */
export const indexStores = [
  'filter',
  'names',
  'beginnings',
  'words',
  'search',
  'postings',
  'topics',
] as const satisfies (keyof DirectoryIndexes)[];
export type IndexStore = (typeof indexStores)[number];
const stores = ['files', 'active', 'pending', ...indexStores, 'trusted'] as const;
/** How long another context of ours may hold on to an old version. It closes at once unless it hangs. */
const blockedMilliseconds = 5_000;

let opened: Promise<Cache> | undefined;

/**
 * The cache of the directory: opened once for each context, and reopened after the browser closed it.
 * @throws DOMException where it cannot be used (stores missing, a newer version, a damaged file): `mend.ts` then
 * builds it anew
 */
export function openCache(): Promise<Cache> {
  opened ??= openSound().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * Opens another cache in the place of this one, for everybody in this context.
 * @param make is given the cache that was open, if it could be opened
 */
export function replaceCache(make: (former: Cache | undefined) => Promise<Cache>): Promise<Cache> {
  const former = opened;
  opened = (async () => make(await former?.catch(() => undefined)))().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export async function storedFileNames(): Promise<string[]> {
  const cache = await openCache();
  return cache.getAllKeys('files');
}

/**
 * With promises and the types of our stores. Says what is wrong and mends nothing: Chromium tells a page that is being
 * closed that its storage is broken.
 */
export async function openSound(): Promise<Cache> {
  const database = await connect();
  const wrapped: Cache | IDBPDatabase = wrap(database);
  if (isCache(wrapped)) return wrapped;
  database.close();
  throw new DOMException('The cache lacks stores.', 'InvalidStateError');
}

function isCache(database: Cache | IDBPDatabase): database is Cache {
  return stores.every((store) => Array.from<string>(database.objectStoreNames).includes(store));
}

export async function connect(): Promise<IDBDatabase> {
  if (isHeld) throw heldError();
  const factory = await cacheFactory();
  return new Promise((resolve, reject) => {
    const limit = new TimeLimit((error) => {
      isHeld = true;
      reject(error);
    });
    const request = factory.open(databaseName, version);
    // Requests wait for those of other windows, which may be held up in their turn; of that the browser says nothing.
    const look = setInterval(async () => {
      if (await isOlder(factory)) limit.pass();
    }, blockedMilliseconds);
    const settle = (): void => {
      isHeld = false;
      clearInterval(look);
      limit.stop();
    };
    request.onupgradeneeded = () => {
      // Nobody holds it up any more; a large cache may take its time, and is of the older version until it is done.
      clearInterval(look);
      const database = request.result;
      // What was trusted stays: nobody shall roll a user back by way of an update.
      for (const store of [...database.objectStoreNames]) if (store !== 'trusted') database.deleteObjectStore(store);
      for (const store of stores) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    };
    request.onblocked = () => limit.start();
    request.onerror = () => {
      settle();
      reject(request.error);
    };
    request.onsuccess = () => {
      const database = request.result;
      settle();
      if (limit.passed) database.close();
      database.onversionchange = () => {
        // Another context wants to upgrade or delete: let it, and open again when next asked.
        opened = undefined;
        database.close();
      };
      database.onclose = () => {
        opened = undefined;
      };
      resolve(database);
    };
  });
}

/** Whether a request of this context is still held up: any other would wait behind it. */
let isHeld = false;

/** To be told where the database was deleted: nothing is left that could hold a request up. */
export function noteDeleted(): void {
  isHeld = false;
}

/** Whether what is stored is of an older version, which a window that hangs would not let go. */
async function isOlder(factory: IDBFactory): Promise<boolean> {
  const stored = (await factory.databases().catch(() => [])).find(({ name }) => name === databaseName);
  return stored?.version !== undefined && stored.version < version;
}

const heldError = (): DOMException =>
  new DOMException('Another window holds an old version of the cache.', 'TimeoutError');

/** Gives up on a context that does not let go, with an error that says so. */
export class TimeLimit {
  passed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #reject: (error: DOMException) => void;

  constructor(reject: (error: DOMException) => void) {
    this.#reject = reject;
  }

  start(): void {
    this.#timer = setTimeout(() => this.pass(), blockedMilliseconds);
  }

  pass(): void {
    this.passed = true;
    this.#reject(heldError());
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
