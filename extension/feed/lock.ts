/** The part of the Web Locks API that is needed. */
export interface CacheLock {
  request<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
}

const name = 'kith-sync';

/** Runs work that changes the cache while no other context of ours does. Not to be nested. */
export function withCacheLock<Value>(work: () => Promise<Value>, locks: CacheLock = navigator.locks): Promise<Value> {
  return locks.request(name, work);
}
