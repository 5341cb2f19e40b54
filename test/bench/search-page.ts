import type { Person } from '@kith/shared/person/person';
import { SearchIndexBuilder } from '@kith/shared/search/build';
import { openSearchIndex } from '@kith/shared/search/index';
import { searchPeople } from '@kith/shared/search/query';
import { runSteps } from '@kith/shared/sorted';
import { concepts, makePeople } from './search-people.ts';
import { makeQueries, recallKinds } from './search-queries.ts';

/** What is measured in the page, in milliseconds. */
interface Measured {
  build: number;
  /** A keystroke each, of three characters and more, and of one or two. */
  keystrokes: number[];
  short: number[];
  /** A scan each, for the same keystrokes. */
  linear: number[];
  indexBytes: number;
  recall: Record<string, number>;
}

const shardLength = 128;
const atMost = 10;

/** What stands in a person, one text: what a search without an index would go through. */
const textOf = ({ name, department, location, expertise }: Person): string =>
  [name.display, department, location, ...expertise.map(({ topic }) => topic)].join(' ').toLowerCase();

function time(times: number[], act: () => unknown): void {
  const start = performance.now();
  act();
  times.push(performance.now() - start);
}

const searchPage = {
  run(count: number, queriesEach: number, seed: number): Measured {
    const people = makePeople(count, seed);
    const queries = makeQueries(people, queriesEach, seed + 1);
    const start = performance.now();
    const builder = new SearchIndexBuilder(Math.ceil(count / shardLength), concepts);
    for (let shard = 0; shard * shardLength < count; shard++)
      runSteps(builder.add(shard, people.slice(shard * shardLength, (shard + 1) * shardLength)));
    const bytes = runSteps(builder.finish());
    const build = performance.now() - start;
    const index = openSearchIndex(bytes);
    if (index === undefined) throw new Error('The index that was built cannot be read.');
    const search = (text: string) => searchPeople(index, text, { limit: atMost });

    const found = new Map(recallKinds.map((kind) => [kind, 0]));
    for (const { kind, text, truth } of queries)
      if (search(text).some(({ person }) => truth.has(person))) found.set(kind, (found.get(kind) ?? 0) + 1);

    const texts = people.map(textOf);
    const measured: Measured = {
      build,
      keystrokes: [],
      short: [],
      linear: [],
      indexBytes: bytes.byteLength,
      recall: {},
    };
    for (const { text } of queries) {
      for (let length = 1; length <= text.length; length++) {
        const typed = text.slice(0, length);
        time(length < 3 ? measured.short : measured.keystrokes, () => search(typed));
      }
      const words = text.toLowerCase().split(' ');
      time(measured.linear, () => texts.filter((each) => words.every((word) => each.includes(word))).length);
    }
    for (const [kind, count] of found) measured.recall[kind] = count / queriesEach;
    return measured;
  },
};

export type SearchPage = typeof searchPage;

Object.assign(globalThis, { searchPage });
