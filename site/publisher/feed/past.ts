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

async function readWhole(folder: FeedFolder, name: string): Promise<unknown> {
  const bytes = await folder.read(name);
  if (bytes === undefined) return undefined;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return digest === digestInName(name) ? parseJson(bytes) : undefined;
}

/**
 * Compares the last publication with the people of this one.
 * @param ids of the people who are to be published now
 */
export async function pastOf(folder: FeedFolder, previous: Manifest, ids: ReadonlySet<string>): Promise<Past> {
  const mentions = new Map<string, string[]>();
  const stale = new Set<string>();
  let gone = 0;
  for (const { name } of previous.people.shards) {
    const shard = shardSchema.safeParse(await readWhole(folder, name));
    if (!shard.success) {
      stale.add(name);
      continue;
    }
    const { people } = shard.data;
    gone += people.filter((person) => !ids.has(person.id)).length;
    mentions.set(
      name,
      people.flatMap((person) => [person.id, person.manager ?? person.id]),
    );
  }
  const { name } = previous.stories;
  const stories = storiesFileSchema.safeParse(await readWhole(folder, name));
  if (stories.success)
    mentions.set(
      name,
      stories.data.stories.flatMap((story) => story.people),
    );
  else stale.add(name);
  for (const [file, mentioned] of mentions) if (!mentioned.every((id) => ids.has(id))) stale.add(file);
  return { gone, stale };
}
