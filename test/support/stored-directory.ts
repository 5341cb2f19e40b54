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

export const indexStores = ['filter', 'names', 'beginnings', 'words', 'search', 'postings', 'topics'];
const record = z.object({ manifest: manifestSchema });
/** The directory in use is kept with its shards packed. */
const packed = z.looseObject({
  manifest: z.looseObject({
    people: z.object({
      count: z.number(),
      shards: z.object({
        stems: z.string(),
        digests: z.instanceof(Uint8Array),
        bytes: z.instanceof(Uint32Array),
        counts: z.instanceof(Uint32Array),
      }),
    }),
  }),
});

function activeIn(stored: unknown): Manifest | undefined {
  const active = packed.safeParse(stored).data;
  if (active === undefined) return undefined;
  const { count, shards } = active.manifest.people;
  const names = shards.stems
    .split('/')
    .map((stem, at) => `${stem}.${Buffer.from(shards.digests.subarray(32 * at, 32 * at + 32)).toString('hex')}.json`);
  const files = names.map((name, at) => ({ name, bytes: shards.bytes[at], count: shards.counts[at] }));
  return record.safeParse({ manifest: { ...active.manifest, people: { count, shards: files } } }).data?.manifest;
}

/** The records of the cache as they lie, whatever they are. */
export interface StoredRecords {
  active: unknown;
  pending: unknown;
  files: readonly (readonly [string, unknown])[];
  /** SHA-256 of each index, or its size; of those that are there. */
  indexes: Readonly<Record<string, string>>;
}

/**
 * Reads everything in one transaction, as one moment has it. Stands alone, so that it can be sent into a page of a browser.
 */
export async function readRecords(factory: IDBFactory): Promise<Omit<StoredRecords, 'indexes'> & { built: unknown[] }> {
  const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(factory.open('kith-cache'));
  const names = [...database.objectStoreNames];
  const nothing = { active: undefined, pending: undefined, files: [], built: [] };
  if (names.length === 0) {
    database.close();
    return nothing;
  }
  const transaction = database.transaction(names, 'readonly');
  const one = (store: string): Promise<unknown> | undefined =>
    names.includes(store) ? settled(transaction.objectStore(store).get(store)) : undefined;
  const files = transaction.objectStore('files');
  const [active, pending, keys, values, ...built] = await Promise.all([
    one('active'),
    one('pending'),
    settled(files.getAllKeys()),
    settled(files.getAll()),
    ...['filter', 'names', 'beginnings', 'words', 'search', 'postings', 'topics'].map((store) =>
      names.includes(store) ? settled<unknown>(transaction.objectStore(store).get(0)) : undefined,
    ),
  ]);
  database.close();
  return { active, pending, files: keys.map((key, index) => [String(key), values[index]] as const), built };
}

/** The cache of this process. */
export async function readStored(factory: IDBFactory): Promise<StoredDirectory> {
  const { built, ...records } = await readRecords(factory);
  const indexes: Record<string, string> = {};
  for (const [index, store] of indexStores.entries()) {
    const record = built[index];
    if (record instanceof Blob) indexes[store] = sha256(new Uint8Array(await record.arrayBuffer()));
    else if (record instanceof Uint8Array) indexes[store] = sha256(record);
  }
  return storedFrom({ ...records, indexes });
}

/** What the records say. */
export function storedFrom({ active, files, indexes, pending }: StoredRecords): StoredDirectory {
  return {
    active: activeIn(active),
    pending: record.safeParse(pending).data?.manifest,
    files: new Map(files),
    indexes,
  };
}

/** What is wrong with a stored directory; empty where it can be read whole. */
export function faultsOf({ active, files, indexes }: StoredDirectory): string[] {
  const faults = [...files]
    .filter(([name, file]) => !isNamed(name, contentOf(file)))
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

/** A shard is kept as its bytes with the places of its people, any other file as its text. */
const peopleFile = z.object({ bytes: z.instanceof(Uint8Array) });

function contentOf(file: unknown): string | Uint8Array {
  return typeof file === 'string' ? file : (peopleFile.safeParse(file).data?.bytes ?? '');
}

const isNamed = (name: string, content: string | Uint8Array): boolean => name.endsWith(`.${sha256(content)}.json`);
