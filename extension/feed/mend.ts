import { digestInName } from '@kith/shared/feed/manifest';
import { openCache, readActive, recreateCache, storedFileNames } from './cache.ts';
import { digestOf } from './download.ts';
import { deleteFile, deleteIndexes, indexStores, readFile, sweep } from './publication.ts';
import type { ActiveDirectory } from './records.ts';

/**
 * Puts the cache in order: what a killed worker left and what a damaged disk changed is removed, so that the next sync
 * fetches or builds it anew. Where even that fails, an empty cache takes its place; no other database is touched.
 * @param pause gives others their turn
 * @throws DOMException where the browser's storage fails all the same
 */
export async function mend(pause: () => Promise<void>): Promise<void> {
  try {
    await sweep();
    const active = await readActive();
    if (active === undefined) await deleteIndexes();
    else await mendIndexes(active);
    for (const name of await storedFileNames()) {
      await pause();
      if (!(await isUndamaged(name))) await deleteFile(name);
    }
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name === 'TimeoutError') throw cause;
    await recreateCache();
  }
}

async function mendIndexes({ digests }: ActiveDirectory): Promise<void> {
  const cache = await openCache();
  for (const store of indexStores) {
    const bytes: unknown = await cache.get(store, 'active').catch(() => undefined);
    if (!(bytes instanceof Uint8Array) || (await digestOf(new Uint8Array(bytes))) !== digests[store]) {
      await deleteIndexes();
      return;
    }
  }
}

async function isUndamaged(name: string): Promise<boolean> {
  // A record whose bytes the disk lost cannot be read at all.
  const text = await readFile(name).catch(() => undefined);
  return text !== undefined && (await digestOf(new TextEncoder().encode(text))) === digestInName(name);
}
