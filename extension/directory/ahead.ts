import { type Cache, openCache } from '../feed/cache.ts';
import { type StoredSearch, searchIn, searchStores } from '../feed/index-store.ts';
import type { StoredActive } from '../feed/records.ts';

/** What a search reads first. */
export interface Ahead {
  cache: Cache;
  active: StoredActive | undefined;
  search: StoredSearch | undefined;
}

declare global {
  /** Handed from the window's first script to those that come later; undefined where the storage fails. */
  var kithAhead: Promise<Ahead | undefined> | undefined;
}

/**
 * Begins to read what a search needs, for a window whose scripts are still on their way: on a machine where the window's
 * first picture takes 70 ms, its scripts would ask for the first byte only after 90.
 */
export function beginAhead(): void {
  globalThis.kithAhead = readAhead().catch(() => undefined);
}

/** What was begun: once, since a later reader wants what is in use then. */
export function takeAhead(): Promise<Ahead | undefined> | undefined {
  const begun = globalThis.kithAhead;
  globalThis.kithAhead = undefined;
  return begun;
}

async function readAhead(): Promise<Ahead> {
  const cache = await openCache();
  const reading = cache.transaction(['active', ...searchStores]);
  const [active, search] = await Promise.all([reading.objectStore('active').get('active'), searchIn(reading)]);
  return { cache, active, search };
}
