import { digestInName } from '@kith/shared/feed/manifest';
import { hasBuckets } from './bucket.ts';
import { indexStores, storedFileNames } from './cache.ts';
import { digestOf } from './download.ts';
import { readIndex } from './index-store.ts';
import { deleteFile, deleteIndexes, readFile, sweep } from './publication.ts';
import { readActive } from './readable.ts';
import type { ActiveDirectory } from './records.ts';
import { recreateCache } from './recreate.ts';

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
    // A window that hangs and holds an old version loses it with the bucket; without buckets nothing can take it away.
    const isHeld = cause instanceof DOMException && cause.name === 'TimeoutError' && !hasBuckets();
    if (!(cause instanceof DOMException) || isHeld) throw cause;
    await recreateCache();
  }
}

async function mendIndexes({ digests }: ActiveDirectory): Promise<void> {
  for (const store of indexStores) {
    const bytes = await readIndex(store).catch(() => undefined);
    if (bytes === undefined || (await digestOf(bytes)) !== digests[store]) {
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
