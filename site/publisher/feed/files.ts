import { createHash } from 'node:crypto';
import { canonicalJson } from '@kith/shared/feed/canonical';
import type { FeedFile, Manifest } from '@kith/shared/feed/manifest';
import { shardCount, shardOf } from '@kith/shared/feed/shard';
import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';

/** What one publication holds. */
export interface FeedContent {
  organisation: { name: string };
  /** Sorted by id. */
  people: readonly Person[];
  concepts: readonly Concept[];
  stories: readonly Story[];
}

/** A file of the feed and its bytes. */
export interface BuiltFile {
  file: FeedFile;
  bytes: Uint8Array;
}

export interface BuiltFeed {
  shards: BuiltFile[];
  vocabulary: BuiltFile;
  stories: BuiltFile;
}

/** A file named by the SHA-256 of its bytes: `people-0003.<64 hexadecimal digits>.json`. */
function built(stem: string, value: Parameters<typeof canonicalJson>[0], count: number): BuiltFile {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { file: { name: `${stem}.${digest}.json`, bytes: bytes.length, count }, bytes };
}

/** The people of each shard, in their order. */
function shardsOf(people: readonly Person[]): Person[][] {
  const shards: Person[][] = Array.from({ length: shardCount(people.length) }, () => []);
  for (const person of people) shards[shardOf(person.id, shards.length)]?.push(person);
  return shards;
}

/** Every file of the feed but the manifest. The same content gives the same names. */
export function buildFiles(content: FeedContent): BuiltFeed {
  const shards = shardsOf(content.people).map((people, index) =>
    built(`people-${String(index).padStart(4, '0')}`, { people }, people.length),
  );
  const vocabulary = built('vocabulary', { concepts: content.concepts }, content.concepts.length);
  const stories = built('stories', { stories: content.stories }, content.stories.length);
  return { shards, vocabulary, stories };
}

const dayInMilliseconds = 86_400_000;

export interface Publication {
  /** One more than that of the last manifest. */
  sequence: number;
  now: Date;
  expiresAfterDays: number;
}

export function manifestOf(content: FeedContent, feed: BuiltFeed, publication: Publication): Manifest {
  const { sequence, now, expiresAfterDays } = publication;
  return {
    format: 'kith-feed',
    version: 1,
    organisation: content.organisation,
    sequence,
    publishedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + expiresAfterDays * dayInMilliseconds).toISOString(),
    people: { count: content.people.length, shards: feed.shards.map((shard) => shard.file) },
    vocabulary: feed.vocabulary.file,
    stories: feed.stories.file,
  };
}
