import type { FeedFile, Manifest } from '@kith/shared/feed/manifest';
import { shardSchema, storiesFileSchema, vocabularyFileSchema } from '@kith/shared/feed/shard';
import { shardOf } from '@kith/shared/feed/sharding';
import { failed, ok, type Result } from '@kith/shared/result';
import { createIndexBuilder, type DirectoryIndexes } from './indexes.ts';
import type { FeedFailure } from './problem.ts';
import { readFile } from './publication.ts';

/**
 * Reads the files that a manifest names out of the cache, checks what the hashes cannot vouch for (a publisher's bytes
 * may be wrong in shape or number), and builds the indexes. One shard at a time: a directory of 100,000 people is never
 * in memory whole, and the worker stays free to answer pages.
 * @param pause gives others their turn
 */
export async function indexContent(
  manifest: Manifest,
  pause: () => Promise<void>,
): Promise<Result<DirectoryIndexes, FeedFailure>> {
  const stories = await readContent(manifest.stories, (json) => storiesFileSchema.safeParse(json).data?.stories);
  if (!stories.ok) return stories;
  const vocabulary = await readContent(
    manifest.vocabulary,
    (json) => vocabularyFileSchema.safeParse(json).data?.concepts,
  );
  if (!vocabulary.ok) return vocabulary;
  const { shards } = manifest.people;
  const builder = createIndexBuilder(shards.length, vocabulary.value, { pause, now: () => performance.now() });
  for (const [index, file] of shards.entries()) {
    await pause();
    const people = await readContent(file, (json) => shardSchema.safeParse(json).data?.people);
    if (!people.ok) return people;
    const stray = people.value.find(({ id }) => shardOf(id, shards.length) !== index);
    if (stray !== undefined)
      return failed({ problem: 'invalid', detail: `${file.name} holds ${stray.id}, who belongs in another shard.` });
    if (new Set(people.value.map(({ id }) => id)).size < people.value.length)
      return failed({ problem: 'invalid', detail: `${file.name} holds two people with one id.` });
    await pause();
    await builder.addShard(index, people.value);
  }
  return ok(await builder.finish());
}

async function readContent<Item>(
  file: FeedFile,
  parse: (json: unknown) => Item[] | undefined,
): Promise<Result<Item[], FeedFailure>> {
  const text = await readFile(file.name);
  if (text === undefined) return failed({ problem: 'storage', detail: `${file.name} is gone from the cache.` });
  // A file that an earlier manifest brought was not measured against this one.
  if (new TextEncoder().encode(text).byteLength !== file.bytes)
    return failed({
      problem: 'damaged',
      detail: `${file.name} has not the ${file.bytes} bytes that the manifest promises.`,
    });
  const list = parse(parseJson(text));
  if (list === undefined) {
    return failed({ problem: 'invalid', detail: `${file.name} does not hold what a feed of version 1 holds.` });
  }
  if (list.length === file.count) return ok(list);
  const detail = `${file.name} holds ${list.length} where the manifest promises ${file.count}.`;
  return failed({ problem: 'invalid', detail });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
