/**
 * Where the cache lives: in a storage bucket of its own (WICG Storage Buckets) where the browser has them, else among the
 * extension's other databases. Chromium 156 keeps bytes of a deleted database in its files, also after a restart;
 * a deleted bucket is gone from the disk within a second.
 */
const bucketName = 'kith-cache';

interface Bucket {
  indexedDB: IDBFactory;
}

/** As much of `navigator.storageBuckets` as we use. */
interface Buckets {
  /** @param options of a bucket that is made now; `quota` in bytes */
  open(name: string, options?: { quota?: number }): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

declare global {
  interface Navigator {
    storageBuckets?: Buckets;
  }
  interface WorkerNavigator {
    storageBuckets?: Buckets;
  }
}

/** To be asked each time: a factory dies with its bucket. */
export async function cacheFactory(): Promise<IDBFactory> {
  const buckets = navigator.storageBuckets;
  return buckets === undefined ? indexedDB : (await buckets.open(bucketName)).indexedDB;
}

export const hasBuckets = (): boolean => navigator.storageBuckets !== undefined;

/** Deletes the bucket, whoever has it open. @returns false where this browser has none */
export async function deleteBucket(): Promise<boolean> {
  if (navigator.storageBuckets === undefined) return false;
  await navigator.storageBuckets.delete(bucketName);
  return true;
}
