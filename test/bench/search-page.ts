import type { Person } from '@kith/shared/person/person';
import { SearchIndexBuilder } from '@kith/shared/search/build';
import { openSearchIndex } from '@kith/shared/search/index';
import { searchPeople } from '@kith/shared/search/query';
import { runSteps } from '@kith/shared/sorted';
import { concepts, makePeople } from './search-people.ts';
import { makeQueries, type RecallKind, recallKinds } from './search-queries.ts';

/** What is measured in the page, in milliseconds. */
interface Measured {
  /** A keystroke each, of three characters and more, and of one or two. */
  keystrokes: number[];
  short: number[];
  /** A scan each, for the same queries. */
  linear: number[];
  indexBytes: number;
  recall: Record<RecallKind, number>;
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
    const builder = new SearchIndexBuilder(Math.ceil(count / shardLength), concepts);
    for (let shard = 0; shard * shardLength < count; shard++)
      runSteps(builder.add(shard, people.slice(shard * shardLength, (shard + 1) * shardLength)));
    const bytes = runSteps(builder.finish());
    const index = openSearchIndex(bytes);
    if (index === undefined) throw new Error('The index that was built cannot be read.');
    const search = (text: string) => searchPeople(index, text, { limit: atMost });

    const found = new Map(recallKinds.map((kind) => [kind, 0]));
    for (const { kind, text, truth } of queries)
      if (search(text).some(({ person }) => truth.has(person))) found.set(kind, (found.get(kind) ?? 0) + 1);

    const texts = people.map(textOf);
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
    const measured: Measured = { keystrokes: [], short: [], linear: [], indexBytes: bytes.byteLength, recall };
    for (const [place, { text }] of queries.entries()) {
      // Of so many queries a few of each kind say how long it takes, letter by letter.
      if (place % 5 !== 0) continue;
      const letters = [...text];
      for (let length = 1; length <= letters.length; length++) {
        const typed = letters.slice(0, length).join('');
        time(length < 3 ? measured.short : measured.keystrokes, () => search(typed));
      }
      const words = text.toLowerCase().split(' ');
      time(measured.linear, () => texts.filter((each) => words.every((word) => each.includes(word))).length);
    }
    return measured;
  },
};

export type SearchPage = typeof searchPage;

Object.assign(globalThis, { searchPage });
