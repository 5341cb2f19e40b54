import { createHash } from 'node:crypto';
import { filesOf, type Manifest, manifestSchema } from '@kith/shared/feed/manifest';
import * as z from 'zod/mini';

/** The cache as it lies in the browser's storage, read without any code of the extension. */
export interface StoredDirectory {
  /** The directory in use; undefined where there is none. */
  active: Manifest | undefined;
  /** The one on its way. */
  pending: Manifest | undefined;
  files: ReadonlyMap<string, unknown>;
  /** SHA-256 of each index, by its store; of those that are there. */
  indexes: Readonly<Record<string, string>>;
}

const cacheName = 'kith-cache';
const indexStores = ['filter', 'names', 'search'];
const record = z.object({ manifest: manifestSchema });

/** Opens a database as it is. */
function openAsIs(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return settled(factory.open(name));
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Reads everything in one transaction, as one moment has it. */
export async function readStored(factory: IDBFactory): Promise<StoredDirectory> {
  const database = await openAsIs(factory, cacheName);
  const names = [...database.objectStoreNames];
  const nothing: StoredDirectory = { active: undefined, pending: undefined, files: new Map(), indexes: {} };
  if (names.length === 0) {
    database.close();
    return nothing;
  }
  const transaction = database.transaction(names, 'readonly');
  const read = (store: string, key: string): Promise<unknown> =>
    names.includes(store) ? settled(transaction.objectStore(store).get(key)) : Promise.resolve(undefined);
  const files = transaction.objectStore('files');
  const [active, pending, keys, values, ...indexes] = await Promise.all([
    read('active', 'active'),
    read('pending', 'pending'),
    settled(files.getAllKeys()),
    settled(files.getAll()),
    ...indexStores.map((store) => (names.includes(store) ? settled(transaction.objectStore(store).getAll()) : [])),
  ]);
  database.close();
  return {
    active: record.safeParse(active).data?.manifest,
    pending: record.safeParse(pending).data?.manifest,
    files: new Map(keys.map((key, index) => [String(key), values[index]])),
    indexes: Object.fromEntries(
      indexStores.flatMap((store, index) => {
        const parts = (indexes[index] ?? []).filter((part) => part instanceof Uint8Array);
        return parts.length === 0 ? [] : [[store, sha256(Buffer.concat(parts))]];
      }),
    ),
  };
}

/** What is wrong with a stored directory; empty where it can be read whole. */
export function faultsOf({ active, files, indexes }: StoredDirectory): string[] {
  const faults = [...files]
    .filter(([name, text]) => typeof text !== 'string' || !isNamed(name, text))
    .map(([name]) => `${name} holds other bytes than its name says`);
  if (active === undefined) return faults;
  const missing = filesOf(active).filter(({ name }) => !files.has(name));
  const unbuilt = indexStores.filter((store) => !(store in indexes));
  return [
    ...faults,
    ...missing.map(({ name }) => `${name} is missing`),
    ...unbuilt.map((store) => `there is no index ${store}`),
  ];
}

/** Files that neither the directory in use nor the one on its way names. */
export function orphansOf({ active, pending, files }: StoredDirectory): string[] {
  const named = new Set(
    [active, pending].flatMap((it) => (it === undefined ? [] : filesOf(it))).map(({ name }) => name),
  );
  return [...files.keys()].filter((name) => !named.has(name));
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isNamed = (name: string, text: string): boolean => name.endsWith(`.${sha256(text)}.json`);
