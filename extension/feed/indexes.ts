import type { Person } from '@kith/shared/person/person';
import { RecognitionBuilder } from '@kith/shared/recognise/build';
import { encodeFilter } from '@kith/shared/recognise/filter-bytes';
import { buildTopics } from '@kith/shared/recognise/topics/build';
import { encodeTopics } from '@kith/shared/recognise/topics/bytes';
import { SearchIndexBuilder } from '@kith/shared/search/build';
import type { Steps } from '@kith/shared/sorted';
import type { Concept } from '@kith/shared/vocabulary/concept';

/** What is built from a directory when it is activated: derived, so it may be thrown away and built again. */
export interface DirectoryIndexes {
  /** What pages recognise names with; see `recognise/filter.ts`. */
  filter: Uint8Array<ArrayBuffer>;
  /** From names to people; see `recognise/names.ts`. */
  names: Uint8Array<ArrayBuffer>;
  /** From words to people: the table, and what it leads to; see `search/index.ts`. */
  search: Uint8Array<ArrayBuffer>;
  postings: Uint8Array<ArrayBuffer>;
  /** The same for the first word that somebody types, in parts; see `search/beginnings.ts`. */
  beginnings: Uint8Array<ArrayBuffer>;
  words: Uint8Array<ArrayBuffer>;
  /** What pages recognise topics with; see `recognise/topics/filter.ts`. */
  topics: Uint8Array<ArrayBuffer>;
}

export interface IndexTools {
  /** Gives everybody else their turn: resolves in a task of its own. */
  pause(): Promise<void>;
  /** Milliseconds that only ever rise, as of `performance.now`. */
  now(): number;
}

export interface IndexBuilder {
  /** Adds the people of one shard and keeps none of them. Each shard once, in any order, one after the other. */
  addShard(index: number, people: readonly Person[]): Promise<void>;
  /** The indexes of all that was added. Once; the builder is of no more use then. */
  finish(): Promise<DirectoryIndexes>;
}

/** Longest stretch of work at once, in milliseconds: whoever waits for the worker meanwhile does not notice. */
const sliceMilliseconds = 12;

/**
 * Builds the indexes of a directory in slices, however large it is.
 * @param shardCount how many shards the manifest names
 */
export function createIndexBuilder(shardCount: number, concepts: readonly Concept[], tools: IndexTools): IndexBuilder {
  const search = new SearchIndexBuilder(shardCount, concepts);
  const recognition = new RecognitionBuilder();
  /** How many people know each concept. */
  const uses = new Map<string, number>();
  let started = tools.now();

  async function inSlices<Value>(steps: Steps<Value>): Promise<Value> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (tools.now() - started < sliceMilliseconds) continue;
      await tools.pause();
      started = tools.now();
    }
  }

  return {
    async addShard(index, people) {
      await inSlices(search.add(index, people));
      await inSlices(recognition.add(index, people));
      for (const { expertise } of people)
        for (const { concept } of expertise) if (concept !== undefined) uses.set(concept, (uses.get(concept) ?? 0) + 1);
    },
    async finish() {
      const { filter, names } = await inSlices(recognition.finish());
      const encoder = new TextEncoder();
      const encode = (text: string): Uint8Array => encoder.encode(text);
      const { beginnings, words, table, postings } = await inSlices(search.finish());
      return {
        filter: encodeFilter(filter, encode),
        names,
        beginnings,
        words,
        search: table,
        postings,
        topics: encodeTopics(await inSlices(buildTopics(byUse(concepts, uses))), encode),
      };
    },
  };
}

/** What most people know comes first: a page may not be given every term of a large vocabulary. */
const byUse = (concepts: readonly Concept[], uses: ReadonlyMap<string, number>): Concept[] =>
  concepts.toSorted((left, right) => (uses.get(right.id) ?? 0) - (uses.get(left.id) ?? 0));
