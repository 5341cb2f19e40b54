import type { Worker } from 'playwright-core';
import type { StoredFile } from '../../extension/feed/stored-file.ts';

/** Milliseconds that it takes to write a directory into IndexedDB, each way into a database of its own. */
export interface WritingTimes {
  /** As the product does: a record a file, its bytes with the places of its people, a transaction each, six at a time. */
  files: number;
  /** A record a person, read out of the files before; a transaction a file, six at a time. */
  rows: number;
}

/**
 * Writes what the extension's cache holds once more, in the extension's worker, in turn as files and as rows. Reading the
 * cache and parsing its files is not counted.
 */
export function timeWriting(worker: Worker): Promise<WritingTimes> {
  return worker.evaluate(async () => {
    const atOnce = 6;
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bucket = await navigator.storageBuckets?.open('kith-cache');
    const factory = bucket?.indexedDB ?? indexedDB;
    const open = (name: string): Promise<IDBDatabase> => {
      const request = factory.open(name);
      request.onupgradeneeded = () => {
        if (name.startsWith('bench')) request.result.createObjectStore('records');
      };
      return done(request);
    };
    const cache = await open('kith-cache');
    const files = cache.transaction('files').objectStore('files');
    const [names, stored]: [IDBValidKey[], StoredFile[]] = await Promise.all([
      done(files.getAllKeys()),
      done<StoredFile[]>(files.getAll()),
    ]);
    cache.close();
    const written = async (name: string, groups: readonly (readonly [IDBValidKey, unknown][])[]): Promise<number> => {
      await done(factory.deleteDatabase(name));
      const database = await open(name);
      const waiting = groups.values();
      const start = performance.now();
      const work = async (): Promise<void> => {
        for (const group of waiting) {
          const change = database.transaction('records', 'readwrite');
          const store = change.objectStore('records');
          for (const [key, value] of group) store.put(value, key);
          await new Promise((resolve, reject) => {
            change.oncomplete = resolve;
            change.onabort = () => reject(change.error);
          });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      const milliseconds = performance.now() - start;
      database.close();
      await done(factory.deleteDatabase(name));
      return milliseconds;
    };
    const asFiles = names.map((name, index): [IDBValidKey, unknown][] => [[name, stored[index]]]);
    const asRows = stored.map((file) => {
      const { people = [] }: { people?: { id: string }[] } = JSON.parse(
        typeof file === 'string' ? file : new TextDecoder().decode(file.bytes),
      );
      return people.map((person): [IDBValidKey, unknown] => [person.id, person]);
    });
    return { files: await written('bench-files', asFiles), rows: await written('bench-rows', asRows) };
  });
}
