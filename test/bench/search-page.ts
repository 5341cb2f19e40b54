import type { Person } from '@kith/shared/person/person';
import { SearchIndexBuilder } from '@kith/shared/search/build';
import { openSearchIndex } from '@kith/shared/search/index';
import { searchPeople } from '@kith/shared/search/query';
import { runSteps } from '@kith/shared/sorted';
import { concepts, makePeople } from './search-people.ts';
import { makeQueries, type RecallKind, recallKinds } from './search-queries.ts';

/** What is known before anything is timed. */
interface Prepared {
  indexBytes: number;
  recall: Record<RecallKind, number>;
}

/** In milliseconds. */
interface Keystrokes {
  /** Of three characters and more. */
  long: number[];
  /** Of one or two. */
  short: number[];
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

interface Prepare extends Prepared {
  search: (text: string) => unknown;
  /** Of so many queries a few of each kind say how long it takes. */
  typed: string[];
  texts: string[];
}

function prepare(count: number, queriesEach: number, seed: number): Prepare {
  const people = makePeople(count, seed);
  const queries = makeQueries(people, queriesEach, seed + 1);
  const builder = new SearchIndexBuilder(Math.ceil(count / shardLength), concepts);
  for (let shard = 0; shard * shardLength < count; shard++)
    runSteps(builder.add(shard, people.slice(shard * shardLength, (shard + 1) * shardLength)));
  const files = runSteps(builder.finish());
  const index = openSearchIndex(files);
  if (index === undefined) throw new Error('The index that was built cannot be read.');
  const search = (text: string) => searchPeople(index, text, { limit: atMost });

  const found = new Map(recallKinds.map((kind) => [kind, 0]));
  for (const { kind, text, truth } of queries)
    if (search(text).some(({ person }) => truth.has(person))) found.set(kind, (found.get(kind) ?? 0) + 1);
  const shareOf = (kind: RecallKind): number => (found.get(kind) ?? 0) / queriesEach;
  const recall = {
    prefix: shareOf('prefix'),
    skill: shareOf('skill'),
    typo_name: shareOf('typo_name'),
    typo_skill: shareOf('typo_skill'),
    two_term: shareOf('two_term'),
    diacritics: shareOf('diacritics'),
    synonym: shareOf('synonym'),
    script: shareOf('script'),
  };
  const typed = queries.filter((_, place) => place % 5 === 0).map(({ text }) => text);
  return {
    search,
    typed,
    texts: people.map(textOf),
    indexBytes: files.table.byteLength + files.postings.byteLength,
    recall,
  };
}

let prepared: Prepare | undefined;

function ready(): Prepare {
  if (prepared === undefined) throw new Error('Nothing is prepared.');
  return prepared;
}

/**
 * In three steps, so that the browser can be told to clear up after the first: who made 100,000 people leaves so much behind
 * that a collection falls into some keystroke, and takes longer than any search. The popup makes none.
 */
const searchPage = {
  prepare(count: number, queriesEach: number, seed: number): Prepared {
    prepared = prepare(count, queriesEach, seed);
    const { indexBytes, recall } = prepared;
    return { indexBytes, recall };
  },
  /** Letter by letter. */
  keystrokes(): Keystrokes {
    const { typed, search } = ready();
    const times: Keystrokes = { long: [], short: [] };
    for (const text of typed) {
      const letters = [...text];
      for (let length = 1; length <= letters.length; length++) {
        const begun = letters.slice(0, length).join('');
        time(length < 3 ? times.short : times.long, () => search(begun));
      }
    }
    return times;
  },
  /** A scan of everybody's text each, for the same queries; in milliseconds. */
  linear(): number[] {
    const { typed, texts } = ready();
    const times: number[] = [];
    for (const text of typed) {
      const words = text.toLowerCase().split(' ');
      time(times, () => texts.filter((each) => words.every((word) => each.includes(word))).length);
    }
    return times;
  },
};

export type SearchPage = typeof searchPage;

Object.assign(globalThis, { searchPage });
