import type { PeopleFile } from '@kith/shared/feed/people-file';

/** A file of the feed as the cache keeps it: its verified JSON text, of a shard with the places of its people. */
export type StoredFile = string | PeopleFile;

/** The text; undefined for what is no such record, as a damaged profile may have it. */
export function textOf(stored: unknown): string | undefined {
  if (typeof stored === 'string') return stored;
  const isRecord = typeof stored === 'object' && stored !== null && 'text' in stored;
  return isRecord && typeof stored.text === 'string' ? stored.text : undefined;
}
