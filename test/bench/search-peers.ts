import type { Person } from '@kith/shared/person/person';
import UFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { concepts, makePeople } from './search-people.ts';
import { makeQueries } from './search-queries.ts';

/** Other ways to search people, each set up as its own documentation says: slips forgiven where it can. */

type Search = (text: string) => readonly number[] | Promise<readonly number[]>;

const atMost = 10;
const labels = new Map(concepts.map(({ id, prefLabel, altLabel }) => [id, [prefLabel, ...altLabel]]));

/** All that Kith finds somebody under, the vocabulary's other words included: nobody is to lose for want of them. */
const textOf = ({ name, title, department, location, expertise }: Person): string =>
  [
    name.display,
    title,
    department,
    location,
    ...expertise.flatMap(({ topic, concept }) => [topic, ...(labels.get(concept ?? '') ?? [])]),
  ].join(' ');

const builders: Record<string, (texts: readonly string[]) => Search | Promise<Search>> = {
  fuse(texts) {
    const fuse = new Fuse(texts, { ignoreLocation: true, useExtendedSearch: true, threshold: 0.35 });
    return (text) => fuse.search(text, { limit: atMost }).map(({ refIndex }) => refIndex);
  },
  minisearch(texts) {
    const mini = new MiniSearch<{ id: number; text: string }>({
      fields: ['text'],
      searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
    });
    mini.addAll(texts.map((text, id) => ({ id, text })));
    return (text) =>
      mini
        .search(text)
        .slice(0, atMost)
        .map(({ id }) => Number(id));
  },
  ufuzzy(texts) {
    const fuzzy = new UFuzzy({
      unicode: true,
      interSplit: "[^\\p{L}\\d']+",
      intraSplit: '\\p{Ll}\\p{Lu}',
      intraMode: 1,
    });
    const haystack = UFuzzy.latinize([...texts]);
    return (text) => {
      const [places, info, order] = fuzzy.search(haystack, UFuzzy.latinize(text), 1);
      if (info !== null && order !== null) return order.slice(0, atMost).map((place) => info.idx[place] ?? 0);
      return (places ?? []).slice(0, atMost);
    };
  },
  flexsearch(texts) {
    const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance });
    for (const [id, text] of texts.entries()) index.add(id, text);
    return (text) => index.search(text, { limit: atMost }).map(Number);
  },
  async orama(texts) {
    const orama = create({ schema: { text: 'string' } as const });
    await insertMultiple(
      orama,
      texts.map((text, id) => ({ id: String(id), text })),
    );
    return async (term) =>
      (await search(orama, { term, tolerance: 1, limit: atMost })).hits.map(({ id }) => Number(id));
  },
};

const searchPeers = {
  /** Milliseconds of building and of each query, and the share of queries that found a right person. */
  async run(peer: string, count: number, queriesEach: number, seed: number) {
    const people = makePeople(count, seed);
    const queries = makeQueries(people, queriesEach, seed + 1);
    const texts = people.map(textOf);
    const start = performance.now();
    const found = await builders[peer]?.(texts);
    if (found === undefined) throw new Error(`There is no peer named ${peer}.`);
    const build = performance.now() - start;
    const times: number[] = [];
    let right = 0;
    for (const { text, truth } of queries) {
      const before = performance.now();
      const hits = await found(text);
      times.push(performance.now() - before);
      if (hits.some((place) => truth.has(place))) right += 1;
    }
    return { build, times, recall: right / queries.length };
  },
};

export type SearchPeers = typeof searchPeers;

Object.assign(globalThis, { searchPeers });
