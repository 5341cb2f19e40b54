import { createHash } from 'node:crypto';
import { digestInName, type Manifest } from '@kith/shared/feed/manifest';
import { shardSchema, storiesFileSchema } from '@kith/shared/feed/shard';
import type { FeedFolder } from './folder.ts';
import { parseJson } from './previous.ts';

/** What the last publication and this one have to do with each other. */
export interface Past {
  /** How many people of the last publication are not in this one. */
  gone: number;
  /** Files of the last publication that name one of them, or that cannot be read: they must not stay. */
  stale: Set<string>;
}

/** What a hashed file means; undefined where it is not there or is not what its name says. */
export async function readNamed(folder: FeedFolder, name: string): Promise<unknown> {
  const bytes = await folder.read(name);
  if (bytes === undefined) return undefined;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return digest === digestInName(name) ? parseJson(bytes) : undefined;
}

/**
 * Compares the last publication with the people of this one, a file at a time.
 * @param people of this publication: how many, and whether a person of this id is among them
 */
export async function pastOf(
  folder: FeedFolder,
  previous: Manifest,
  people: { size: number; has(id: string): boolean },
): Promise<Past> {
  const stale = new Set<string>();
  let gone = 0;
  for (const { name } of previous.people.shards) {
    const shard = shardSchema.safeParse(await readNamed(folder, name));
    if (!shard.success) {
      stale.add(name);
      continue;
    }
    for (const { id, manager } of shard.data.people) {
      if (!people.has(id)) gone++;
      if (!people.has(id) || (manager !== undefined && !people.has(manager))) stale.add(name);
    }
  }
  const { name } = previous.stories;
  const stories = storiesFileSchema.safeParse(await readNamed(folder, name));
  if (!stories.success || stories.data.stories.some((story) => !story.people.every(people.has))) stale.add(name);
  // Where the last files are not here to be read, their number at least is known.
  return { gone: Math.max(gone, previous.people.count - people.size), stale };
}
