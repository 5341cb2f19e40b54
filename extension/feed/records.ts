import type { Trusted } from '@kith/shared/feed/accept';
import { type Manifest, manifestSchema } from '@kith/shared/feed/manifest';
import * as z from 'zod/mini';
import type { DirectoryIndexes } from './indexes.ts';
import { type PackedShards, packShards, unpackShards } from './packed-shards.ts';

/** The one pointer: everything readable hangs on it. */
export interface ActiveDirectory {
  manifest: Manifest;
  feedUrl: string;
  etag: string | undefined;
  /** When the server last vouched for the manifest, ISO 8601: the time limit offline counts from here. */
  heardAt: string;
  /** The public keys that were pinned when the manifest was checked; empty where none was. */
  keys: readonly string[];
  /** The pinned key that signed the manifest. */
  signedBy: string | undefined;
  /** SHA-256 of each index, so that damage on the disk shows. */
  digests: Record<keyof DirectoryIndexes, string>;
}

/** A manifest as it is stored. */
export type StoredManifest = Omit<Manifest, 'people'> & { people: { count: number; shards: PackedShards } };

/** As it is stored: to open a directory shall take no longer the more shards it has. */
export type StoredActive = Omit<ActiveDirectory, 'manifest'> & { manifest: StoredManifest };

export function toStoredActive({ manifest, ...rest }: ActiveDirectory): StoredActive {
  const { count, shards } = manifest.people;
  return { ...rest, manifest: { ...manifest, people: { count, shards: packShards(shards) } } };
}

/** A directory that is being downloaded: a sweep spares its files, so that the next sync goes on from there. */
export interface PendingDirectory {
  manifest: Manifest;
  feedUrl: string;
  /** When the server offered it, ISO 8601. */
  heardAt: string;
}

/** Profiles get damaged: a record that is not what was written counts as none. */
const pendingSchema = z.object({ manifest: manifestSchema, feedUrl: z.string(), heardAt: z.iso.datetime() });
const activeSchema = z.extend(pendingSchema, {
  etag: z.optional(z.string()),
  keys: z.array(z.string()),
  signedBy: z.optional(z.string()),
  digests: z.object({
    filter: z.string(),
    names: z.string(),
    beginnings: z.string(),
    words: z.string(),
    search: z.string(),
    postings: z.string(),
    topics: z.string(),
  }),
});
const trustedSchema = z.object({ epoch: z.int(), sequence: z.int(), publishedAt: z.iso.datetime() });

const packedSchema = z.looseObject({
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

export function activeFrom(stored: unknown): ActiveDirectory | undefined {
  const packed = packedSchema.safeParse(stored).data;
  if (packed === undefined) return undefined;
  const { count, shards } = packed.manifest.people;
  const manifest = { ...packed.manifest, people: { count, shards: unpackShards(shards) } };
  const { success, data } = activeSchema.safeParse({ ...packed, manifest });
  return success ? { ...data, etag: data.etag, signedBy: data.signedBy } : undefined;
}

export function pendingFrom(stored: unknown): PendingDirectory | undefined {
  return pendingSchema.safeParse(stored).data;
}

export function trustedRecord(stored: unknown): Trusted | undefined {
  return trustedSchema.safeParse(stored).data;
}
