import type { PeopleFile } from '@kith/shared/feed/people-file';

/** A file of the feed as the cache keeps it: its verified JSON text; of a shard its bytes, with the places of its people. */
export type StoredFile = string | PeopleFile;

/** The text; undefined for what is no such record, as a damaged profile may have it. */
export function textOf(stored: unknown): string | undefined {
  if (typeof stored === 'string') return stored;
  const isRecord = typeof stored === 'object' && stored !== null && 'bytes' in stored;
  // A byte order mark stays: the text is the very bytes.
  return isRecord && stored.bytes instanceof Uint8Array
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(stored.bytes)
    : undefined;
}
