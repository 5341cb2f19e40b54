import { createHash } from 'node:crypto';
import { canonicalJson } from '@kith/shared/feed/canonical';
import type { Guide } from '@kith/shared/feed/guide';
import type { FeedFile, Manifest } from '@kith/shared/feed/manifest';
import type { Story } from '@kith/shared/feed/story';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import type { Directory, Shard } from '../directory/directory.ts';

/** What one publication holds. */
export interface FeedContent {
  organisation: Manifest['organisation'];
  people: Pick<Directory, 'size' | 'has' | 'shards'>;
  concepts: readonly Concept[];
  relationships: readonly RelationshipGuide[];
  stories: readonly Story[];
  guides: readonly Guide[];
}

/** A file of the feed and its bytes. */
export interface BuiltFile {
  file: FeedFile;
  bytes: Uint8Array;
}

/** A file named by the SHA-256 of its bytes: `people-0003.<64 hexadecimal digits>.json`. The same content, the same name. */
function built(stem: string, text: string, count: number): BuiltFile {
  const bytes = new TextEncoder().encode(text);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { file: { name: `${stem}.${digest}.json`, bytes: bytes.length, count }, bytes };
}

export function shardFile({ index, people }: Shard): BuiltFile {
  const texts = people.map(({ text }) => text);
  return built(`people-${String(index).padStart(4, '0')}`, `{"people":[${texts.join(',')}]}`, people.length);
}

/** How the kinds are lived is in the vocabulary's file, which counts the concepts alone. */
export function vocabularyFile(concepts: readonly Concept[], relationships: readonly RelationshipGuide[]): BuiltFile {
  return built('vocabulary', canonicalJson({ concepts, relationships }), concepts.length);
}

/** Guides are in the stories' file, which counts the stories alone. */
export function storiesFile(stories: readonly Story[], guides: readonly Guide[]): BuiltFile {
  return built('stories', canonicalJson({ stories, guides }), stories.length);
}
