import { acceptManifest, isExpired, parseManifest } from '@kith/shared/feed/accept';
import { type FeedFile, filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { shardSchema, storiesFileSchema, vocabularyFileSchema } from '@kith/shared/feed/shard';
import type { Person } from '@kith/shared/person/person';
import { failed, ok, type Result } from '@kith/shared/result';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { activate, openCache, readActive, readTrusted, sweep } from './cache.ts';
import { fetchFile, fetchManifest } from './download.ts';
import { buildIndexes } from './indexes.ts';
import type { FeedFailure } from './problem.ts';

export interface SyncTools {
  fetch: typeof fetch;
  now: () => Date;
}

/** The directory in use after a sync: its manifest, and whether it is a new one. */
export interface Synced {
  manifest: Manifest;
  changed: boolean;
}

const downloadsAtOnce = 6;

/**
 * Brings the cache up to the feed: verifies everything, then flips one pointer. A failed sync leaves what was readable.
 * @param feedUrl address of the manifest
 */
export async function sync(feedUrl: string, tools: SyncTools): Promise<Result<Synced, FeedFailure>> {
  const url = parseAddress(feedUrl);
  if (url === undefined) return failed({ problem: 'address', detail: `"${feedUrl}" is not a web address.` });
  const active = await readActive();
  const current = active?.feedUrl === url.href ? active : undefined;
  const answer = await fetchManifest(url, current?.etag, tools.fetch);
  if (!answer.ok) return answer;
  if (!answer.value.changed && current !== undefined) return unlessExpired(current.manifest, false, tools);

  const parsed = parseManifest(answer.value.json);
  if (!parsed.ok) return failed({ problem: 'invalid', detail: parsed.error.detail });
  const accepted = acceptManifest(parsed.value, await readTrusted(url.href), false);
  if (!accepted.ok)
    return failed({ problem: accepted.error.reason === 'older' ? 'older' : 'invalid', detail: accepted.error.detail });
  const manifest = accepted.value;
  const missing = await downloadMissing(url, manifest, tools);
  if (missing !== undefined) return failed(missing);
  const content = await readContent(manifest);
  if (!content.ok) return content;
  const indexes = buildIndexes(content.value.shards, content.value.concepts);
  await activate({ manifest, feedUrl: url.href, etag: answer.value.etag }, indexes);
  await sweep(new Set(filesOf(manifest).map((file) => file.name)));
  return unlessExpired(manifest, true, tools);
}

function parseAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

function unlessExpired(manifest: Manifest, changed: boolean, tools: SyncTools): Result<Synced, FeedFailure> {
  if (!isExpired(manifest, tools.now())) return ok({ manifest, changed });
  return failed({ problem: 'expired', detail: `The directory was to be renewed by ${manifest.expiresAt}.` });
}

async function downloadMissing(url: URL, manifest: Manifest, tools: SyncTools): Promise<FeedFailure | undefined> {
  const cache = await openCache();
  const have = new Set(await cache.getAllKeys('files'));
  const waiting = filesOf(manifest).filter((file) => !have.has(file.name));
  let failure: FeedFailure | undefined;
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined && failure === undefined; file = waiting.pop()) {
      const text = await fetchFile(url, file, tools.fetch);
      if (text.ok) await cache.put('files', text.value, file.name);
      else failure = text.error;
    }
  };
  await Promise.all(Array.from({ length: downloadsAtOnce }, work));
  return failure;
}

interface Content {
  shards: Person[][];
  concepts: Concept[];
}

/** Parses what the hashes vouch for: the publisher's bytes, which may still be wrong in shape or number. */
async function readContent(manifest: Manifest): Promise<Result<Content, FeedFailure>> {
  const shards: Person[][] = [];
  for (const file of manifest.people.shards) {
    const shard = await readJson(file, (json) => shardSchema.safeParse(json));
    if (shard === undefined || shard.people.length !== file.count) return wrongShape(file);
    shards.push(shard.people);
  }
  const vocabulary = await readJson(manifest.vocabulary, (json) => vocabularyFileSchema.safeParse(json));
  if (vocabulary === undefined) return wrongShape(manifest.vocabulary);
  const stories = await readJson(manifest.stories, (json) => storiesFileSchema.safeParse(json));
  if (stories === undefined) return wrongShape(manifest.stories);
  return ok({ shards, concepts: vocabulary.concepts });
}

function wrongShape(file: FeedFile): Result<never, FeedFailure> {
  return failed({ problem: 'invalid', detail: `${file.name} does not hold what a feed of version 1 holds.` });
}

async function readJson<Value>(
  file: FeedFile,
  parse: (json: unknown) => { success: true; data: Value } | { success: false },
): Promise<Value | undefined> {
  const cache = await openCache();
  const text = await cache.get('files', file.name);
  if (text === undefined) return undefined;
  try {
    const parsed = parse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
