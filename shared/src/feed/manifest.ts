import * as z from 'zod/mini';
import { sendToSchema } from './send-to.ts';

/** A file of the feed carries its own SHA-256 in its name, so it never changes and may be kept for ever. */
export const fileNamePattern = /^[a-z0-9-]+\.[0-9a-f]{64}\.json$/;

/** Limits that hold for every feed, whoever signed it: a client refuses more. */
export const feedLimits = {
  manifestBytes: 4_000_000,
  fileBytes: 16_000_000,
  shards: 16_384,
  people: 2_000_000,
} as const;

const instant = z.iso.datetime();

const count = z.int().check(z.minimum(0), z.maximum(feedLimits.people));

export const feedFileSchema = z.strictObject({
  name: z.string().check(z.regex(fileNamePattern), z.maxLength(160)),
  bytes: z.int().check(z.minimum(2), z.maximum(feedLimits.fileBytes)),
  /** People, concepts or stories in the file. */
  count,
});

/** An Ed25519 public key (RFC 8032): 32 bytes in base64url without padding (RFC 4648, section 5). */
export const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** Who vouches for a manifest. What is signed is in `signature.ts`. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal('ed25519'),
  key: publicKeySchema,
  /** 64 bytes in base64url without padding. */
  value: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
});

/**
 * `<base>/kith/v1/manifest.json`: the only file of the feed whose name does not change. Files lie beside it under the
 * names it gives. A person is in shard `shardOf(id, shards.length)`.
 */
export const manifestSchema = z.strictObject({
  format: z.literal('kith-feed'),
  version: z.literal(1),
  organisation: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    /** Where people send stories; absent where the organisation has not said, and in feeds made before it could. */
    sendTo: z.optional(sendToSchema),
  }),
  /**
   * Rises when a publisher must count its sequence anew, because it lost count or counted too far: a new epoch comes
   * after every sequence of the epochs before. Absent is 0. Only a signed manifest may raise it.
   */
  epoch: z.optional(z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER))),
  /** Rises with each publication; a client never goes back. */
  sequence: z.int().check(z.minimum(1), z.maximum(Number.MAX_SAFE_INTEGER)),
  publishedAt: instant,
  /** After this a client says that the directory is out of date. */
  expiresAt: instant,
  /** Days without a word from the server after which a client deletes the directory; absent is 90, see `lapse.ts`. */
  offlineDays: z.optional(z.int().check(z.minimum(1), z.maximum(3650))),
  people: z.strictObject({
    count,
    shards: z.array(feedFileSchema).check(z.minLength(1), z.maxLength(feedLimits.shards)),
  }),
  vocabulary: feedFileSchema,
  stories: feedFileSchema,
  signature: z.optional(signatureSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FeedFile = z.infer<typeof feedFileSchema>;
export type Signature = z.infer<typeof signatureSchema>;

/** Every file that a manifest names. */
export function filesOf(manifest: Manifest): FeedFile[] {
  return [...manifest.people.shards, manifest.vocabulary, manifest.stories];
}

/** The SHA-256 (64 lower-case hexadecimal digits) in a feed file's name. */
export function digestInName(name: string): string {
  return name.slice(-'.json'.length - 64, -'.json'.length);
}
