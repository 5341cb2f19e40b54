import type { Trusted } from '@kith/shared/feed/accept';
import { deleteDB, unwrap, wrap } from 'idb';
import { deleteBucket } from './bucket.ts';
import { type Cache, connect, databaseName, noteDeleted, openSound, replaceCache, TimeLimit } from './cache.ts';
import { trustedRecord } from './records.ts';

const nothing: ReadonlyMap<string, Trusted> = new Map();

/**
 * Deletes the database, files and all, however broken it is, and makes an empty one that remembers what was trusted: what is left of a
 * directory after `clear` stays in the browser's files for as long as the browser likes (see `bucket.ts`).
 */
export function recreateCache(): Promise<Cache> {
  return replaceCache(async (former) => {
    const trusted = await readAllTrusted(former).catch(() => nothing);
    await remove();
    noteDeleted();
    return withTrusted(await openSound(), trusted);
  });
}

/** Forgets the directory, every byte of it; what was trusted stays, so that nobody can roll a user back this way. */
export async function forget(): Promise<void> {
  await recreateCache();
}

async function remove(): Promise<void> {
  if (await deleteBucket()) return;
  await new Promise<void>((resolve, reject) => {
    const limit = new TimeLimit(reject);
    deleteDB(databaseName, { blocked: () => limit.start() })
      .finally(() => limit.stop())
      .then(resolve, reject);
  });
}

/** @param cache is closed; undefined where it could not be opened, which need not lose what was trusted */
async function readAllTrusted(cache: Cache | undefined): Promise<Map<string, Trusted>> {
  const database = cache === undefined ? await connect() : unwrap(cache);
  const all = new Map<string, Trusted>();
  try {
    let cursor = await wrap(database.transaction('trusted').objectStore('trusted')).openCursor();
    for (; cursor !== null; cursor = await cursor.continue()) {
      const trusted = trustedRecord(cursor.value);
      if (trusted !== undefined) all.set(String(cursor.key), trusted);
    }
  } finally {
    database.close();
  }
  return all;
}

async function withTrusted(cache: Cache, trusted: ReadonlyMap<string, Trusted>): Promise<Cache> {
  const change = cache.transaction('trusted', 'readwrite');
  await Promise.all([...Array.from(trusted, ([key, value]) => change.store.put(value, key)), change.done]);
  return cache;
}
