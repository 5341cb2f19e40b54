import { isLapsed, type Trusted } from '@kith/shared/feed/accept';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type ActiveDirectory, activeFrom, type PendingDirectory, pendingFrom } from './records.ts';

export interface CacheSchema extends DBSchema {
  /** Key: the file's name, which holds its SHA-256. Value: its verified JSON text. */
  files: { key: string; value: string };
  /** One record each. What was written may come back damaged: `records.ts` checks it. */
  active: { key: 'active'; value: ActiveDirectory };
  pending: { key: 'pending'; value: PendingDirectory };
  /** The indexes of the active directory, each in a store of its own since each reader needs one of them, in parts from 0. */
  filter: { key: number; value: Uint8Array<ArrayBuffer> };
  names: { key: number; value: Uint8Array<ArrayBuffer> };
  search: { key: number; value: Uint8Array<ArrayBuffer> };
  /** The furthest publication ever taken, by `trustedKey`. Survives "forget the directory" and every rebuilding. */
  trusted: { key: string; value: Trusted };
}

export type Cache = IDBPDatabase<CacheSchema>;

export const databaseName = 'kith-cache';
/** Raised whenever a record or an index gets another shape: the cache is then built anew from the feed. */
const version = 4;
const stores = ['files', 'active', 'pending', 'filter', 'names', 'search', 'trusted'] as const;
/** How long another context of ours may hold on to an old version. It closes at once unless it hangs. */
const blockedMilliseconds = 5_000;

const nothing: ReadonlyMap<string, Trusted> = new Map();

let opened: Promise<Cache> | undefined;

/**
 * The cache of the directory: opened once for each context, reopened after the browser closed it, and built anew where
 * it cannot be used (stores missing, a newer version, a damaged file). No other database is touched.
 * @throws DOMException where the browser's storage fails all the same
 */
export function openCache(): Promise<Cache> {
  opened ??= openSound().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * Deletes the database, files and all, and makes an empty one that remembers what was trusted: what is left of a
 * directory after `clear` stays in the browser's files for as long as the browser likes.
 */
export async function recreateCache(): Promise<Cache> {
  const cache = await opened?.catch(() => undefined);
  opened = (async () => {
    const trusted = cache === undefined ? nothing : await readAllTrusted(cache).catch(() => nothing);
    cache?.close();
    await remove();
    return withTrusted(await connect(), trusted);
  })().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** The directory in use, whether its time is up or not. */
export async function readActive(): Promise<ActiveDirectory | undefined> {
  const cache = await openCache();
  return activeFrom(await cache.get('active', 'active'));
}

/** The directory that was being downloaded. */
export async function readPending(): Promise<PendingDirectory | undefined> {
  const cache = await openCache();
  return pendingFrom(await cache.get('pending', 'pending'));
}

/** The directory in use, if it may be read now: not where its server has been silent for too long. */
export async function readUsable(now: Date): Promise<ActiveDirectory | undefined> {
  const active = await readActive();
  return active === undefined || isLapsed(active.manifest, new Date(active.heardAt), now) ? undefined : active;
}

export async function storedFileNames(): Promise<string[]> {
  const cache = await openCache();
  return cache.getAllKeys('files');
}

/** Forgets the directory, every byte of it; what was trusted stays, so that nobody can roll a user back this way. */
export async function forget(): Promise<void> {
  await recreateCache();
}

async function openSound(): Promise<Cache> {
  let cache: Cache;
  try {
    cache = await connect();
  } catch (cause) {
    if (cause instanceof DOMException && (cause.name === 'QuotaExceededError' || cause.name === 'TimeoutError'))
      throw cause;
    await remove();
    return connect();
  }
  if (stores.every((store) => cache.objectStoreNames.contains(store))) return cache;
  const trusted = await readAllTrusted(cache).catch(() => nothing);
  cache.close();
  await remove();
  return withTrusted(await connect(), trusted);
}

function connect(): Promise<Cache> {
  return new Promise((resolve, reject) => {
    const limit = new TimeLimit(reject);
    const connection = openDB<CacheSchema>(databaseName, version, {
      upgrade(database) {
        // What was trusted stays: nobody shall roll a user back by way of an update.
        for (const store of database.objectStoreNames) if (store !== 'trusted') database.deleteObjectStore(store);
        for (const store of stores) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      },
      blocked: () => limit.start(),
      blocking() {
        // Another context wants to upgrade or delete: let it, and open again when next asked.
        opened = undefined;
        connection.then(
          (database) => database.close(),
          () => undefined,
        );
      },
      terminated() {
        opened = undefined;
      },
    });
    connection.then((database) => {
      if (limit.passed) database.close();
      else limit.stop();
      resolve(database);
    }, reject);
  });
}

function remove(): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = new TimeLimit(reject);
    deleteDB(databaseName, { blocked: () => limit.start() })
      .finally(() => limit.stop())
      .then(resolve, reject);
  });
}

/** Gives up on a context that does not let go, with an error that says so. */
class TimeLimit {
  passed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #reject: (error: DOMException) => void;

  constructor(reject: (error: DOMException) => void) {
    this.#reject = reject;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.passed = true;
      this.#reject(new DOMException('Another window holds an old version of the cache.', 'TimeoutError'));
    }, blockedMilliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

async function readAllTrusted(cache: Cache): Promise<Map<string, Trusted>> {
  const all = new Map<string, Trusted>();
  let cursor = await cache.transaction('trusted').store.openCursor();
  for (; cursor !== null; cursor = await cursor.continue()) all.set(cursor.key, cursor.value);
  return all;
}

async function withTrusted(cache: Cache, trusted: ReadonlyMap<string, Trusted>): Promise<Cache> {
  const change = cache.transaction('trusted', 'readwrite');
  await Promise.all([...Array.from(trusted, ([key, value]) => change.store.put(value, key)), change.done]);
  return cache;
}
