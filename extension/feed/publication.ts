import { acceptManifest, type Trusted, trustedFrom } from '@kith/shared/feed/accept';
import { filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { indexStores, openCache } from './cache.ts';
import { putIndex } from './index-store.ts';
import type { DirectoryIndexes } from './indexes.ts';
import {
  type ActiveDirectory,
  activeFrom,
  type PendingDirectory,
  pendingFrom,
  toStoredActive,
  trustedRecord,
} from './records.ts';
import { type StoredFile, textOf } from './stored-file.ts';

/** The text of a file. */
export async function readFile(name: string): Promise<string | undefined> {
  const cache = await openCache();
  return textOf(await cache.get('files', name));
}

/** @param file verified against the hash in its name */
export async function storeFile(name: string, file: StoredFile): Promise<void> {
  const cache = await openCache();
  await cache.put('files', file, name);
}

export async function deleteFile(name: string): Promise<void> {
  const cache = await openCache();
  await cache.delete('files', name);
}

/** Leaves the directory in use without indexes, which the next sync builds anew. */
export async function deleteIndexes(): Promise<void> {
  const cache = await openCache();
  const change = cache.transaction(indexStores, 'readwrite');
  await Promise.all([...indexStores.map((store) => change.objectStore(store).clear()), change.done]);
}

/** Names the directory that is being downloaded, so that its files outlive a stopped worker. */
export async function beginPending(pending: PendingDirectory): Promise<void> {
  const cache = await openCache();
  await cache.put('pending', pending, 'pending');
  await sweep();
}

/** Gives up the directory that was being downloaded, and its files. */
export async function dropPending(): Promise<void> {
  const cache = await openCache();
  await cache.delete('pending', 'pending');
  await sweep();
}

/** Pinned feeds are remembered apart: pinning a key heals a feed that somebody without one fast-forwarded. */
const trustedKey = (feedUrl: string, pinned: boolean): string => (pinned ? `pinned ${feedUrl}` : feedUrl);

/** @param pinned whether a key is pinned now */
export async function readTrusted(feedUrl: string, pinned: boolean): Promise<Trusted | undefined> {
  const cache = await openCache();
  return trustedRecord(await cache.get('trusted', trustedKey(feedUrl, pinned)));
}

/** `overtaken`: another context took a later publication meanwhile; `incomplete`: files of it are gone again. */
export type Activation = 'active' | 'overtaken' | 'incomplete';

const activationStores = ['files', 'active', 'pending', ...indexStores, 'trusted'] as const;

/**
 * Makes a directory the one that is read, in one transaction: the old one or the new one, never between. Compares
 * before it sets: everything must be there, and nobody may have gone further.
 * @param indexes built from the files, which must all be in the cache
 */
export async function activate(directory: ActiveDirectory, indexes: DirectoryIndexes): Promise<Activation> {
  const cache = await openCache();
  const change = cache.transaction(activationStores, 'readwrite');
  const pinned = directory.keys.length > 0;
  const key = trustedKey(directory.feedUrl, pinned);
  const trusted = trustedRecord(await change.objectStore('trusted').get(key));
  const stored = new Set(await change.objectStore('files').getAllKeys());
  const overtaken = !acceptManifest(directory.manifest, trusted, directory.signedBy !== undefined).ok;
  if (overtaken || filesOf(directory.manifest).some(({ name }) => !stored.has(name))) {
    await change.done;
    return overtaken ? 'overtaken' : 'incomplete';
  }
  const writeIndexes = async (): Promise<void> => {
    for (const store of indexStores) await putIndex(change.objectStore(store), indexes[store]);
  };
  await Promise.all([
    writeIndexes(),
    change.objectStore('active').put(toStoredActive(directory), 'active'),
    change.objectStore('trusted').put(trustedFrom(directory.manifest), key),
    change.objectStore('pending').delete('pending'),
    change.done,
  ]);
  return 'active';
}

/**
 * Notes that the server vouched for the directory in use, if that is still the one that was asked about.
 * @param renewed the same directory, as the server vouched for it
 */
export async function renew(renewed: ActiveDirectory): Promise<void> {
  const cache = await openCache();
  const change = cache.transaction(['active', 'trusted'], 'readwrite');
  const active = activeFrom(await change.objectStore('active').get('active'));
  if (active !== undefined && active.feedUrl === renewed.feedUrl && isSame(active.manifest, renewed.manifest)) {
    const key = trustedKey(active.feedUrl, renewed.keys.length > 0);
    await Promise.all([
      change.objectStore('active').put(toStoredActive(renewed), 'active'),
      change.objectStore('trusted').put(trustedFrom(active.manifest), key),
    ]);
  }
  await change.done;
}

/** Whether everything that the directory in use needs is there. Whether it is undamaged, `mend.ts` finds out. */
export async function isWhole({ manifest }: ActiveDirectory): Promise<boolean> {
  const cache = await openCache();
  const stored = new Set(await cache.getAllKeys('files'));
  const indexes = await Promise.all(indexStores.map((store) => cache.count(store)));
  return indexes.every((count) => count > 0) && filesOf(manifest).every(({ name }) => stored.has(name));
}

/** Removes every file that neither the directory in use nor the one on its way names. */
export async function sweep(): Promise<void> {
  const cache = await openCache();
  const change = cache.transaction(['files', 'active', 'pending'], 'readwrite');
  const active = activeFrom(await change.objectStore('active').get('active'));
  const pending = pendingFrom(await change.objectStore('pending').get('pending'));
  const kept = new Set([active, pending].flatMap((it) => (it === undefined ? [] : filesOf(it.manifest))).map(nameOf));
  const files = change.objectStore('files');
  const orphans = (await files.getAllKeys()).filter((name) => !kept.has(name));
  await Promise.all([...orphans.map((name) => files.delete(name)), change.done]);
}

function isSame(left: Manifest, right: Manifest): boolean {
  const [one, other] = [trustedFrom(left), trustedFrom(right)];
  return one.epoch === other.epoch && one.sequence === other.sequence && one.publishedAt === other.publishedAt;
}

const nameOf = ({ name }: { name: string }): string => name;
