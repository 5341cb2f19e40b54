import type { Person } from '@kith/shared/person/person';
import { foldedWordsOf } from '@kith/shared/person/words';
import { openPart, partSearched } from '@kith/shared/search/beginnings';
import { type SearchFiles, SearchIndexBuilder } from '@kith/shared/search/build';
import { type IndexFiles, openSearchIndex, type SearchIndex } from '@kith/shared/search/index';
import { searchPeople } from '@kith/shared/search/query';
import type { SearchRequest } from '@kith/shared/search/request';
import { wordsBeginningWith } from '@kith/shared/search/spans';
import { runSteps } from '@kith/shared/sorted';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const person = (id: string, display: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { display, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
  ...more,
});

function filesOf(people: readonly Person[]): SearchFiles {
  const builder = new SearchIndexBuilder(1, []);
  runSteps(builder.add(0, people));
  return runSteps(builder.finish());
}

function opened(files: IndexFiles): SearchIndex {
  const index = openSearchIndex(files);
  if (index === undefined) throw new Error('The index cannot be opened.');
  return index;
}

/** Names and topics of few letters, so that many begin alike. */
const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'é'), minLength: 1, maxLength: 7 });
const anybody = fc.record({
  name: fc.array(anyWord, { minLength: 1, maxLength: 2 }),
  topics: fc.array(fc.array(anyWord, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  department: fc.option(anyWord, { nil: undefined }),
  availability: fc.constantFrom('open', 'limited', 'unavailable', undefined),
  updated: fc.constantFrom('2026-11-02', '2019-01-30', undefined),
});
const anyPeople = fc
  .array(anybody, { minLength: 1, maxLength: 25 })
  .map((all) =>
    all.map(({ name, topics, ...more }, place) =>
      person(`p${place}`, name.join(' '), { expertise: topics.map((topic) => ({ topic: topic.join(' ') })), ...more }),
    ),
  );
/** As somebody has it, so that something is found. */
const wordOf = (people: readonly Person[], pick: number): string => {
  const words = people.flatMap(({ name, expertise }) =>
    [name.display, ...expertise.map(({ topic }) => topic)].join(' ').split(' '),
  );
  return words[pick % words.length] ?? '';
};
const found = (index: SearchIndex, text: string, limit = 1000): number[] =>
  searchPeople(index, text, { limit }).map((hit) => hit.person);

describe('while somebody types', () => {
  test('whoever stays among the hits for the same word stays where they stood', () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(), fc.nat(), (people, pick, cut) => {
        const index = opened(filesOf(people));
        const word = wordOf(people, pick);
        const before = searchPeople(index, word.slice(0, 1 + (cut % word.length)), { limit: 1000 });
        const after = new Map(searchPeople(index, word, { limit: 1000 }).map((hit) => [hit.person, hit]));
        // A word that is complete now may rise over the others; of those that go on as before none passes another.
        const kept = before.filter((hit) => {
          const now = after.get(hit.person);
          return now !== undefined && now.score === hit.score && now.terms.join() === hit.terms.join();
        });
        const stayed = new Set(kept.map((hit) => hit.person));
        expect([...after.keys()].filter((each) => stayed.has(each))).toEqual(kept.map((hit) => hit.person));
      }),
    );
  });

  test('the first few are the first of all, whoever is filtered and whoever is a colleague', () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(), fc.integer({ min: 1, max: 5 }), fc.nat(), (people, pick, limit, mask) => {
        const index = opened(filesOf(people));
        const passes = (each: number): boolean => (mask >>> (each % 16)) % 3 !== 0;
        const colleagues = new Set(people.flatMap((_, place) => ((mask >>> (place % 16)) % 2 === 0 ? [place] : [])));
        const text = wordOf(people, pick).slice(0, 2);
        const few = searchPeople(index, text, { limit, passes, colleagues });
        const all = searchPeople(index, text, { limit: 1000, passes, colleagues });
        expect(few.map((hit) => hit.person)).toEqual(all.slice(0, limit).map((hit) => hit.person));
        expect(new Set(all.map((hit) => hit.person)).size).toBe(all.length);
      }),
    );
  });

  test('the order of the words does not matter to who is found', () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(), fc.nat(), (people, pick, cut) => {
        const index = opened(filesOf(people));
        const somebody = people[pick % people.length];
        // What one person has: whatever nobody has is guessed at, one guess after the other.
        const words = [somebody?.name.display, somebody?.expertise[0]?.topic].join(' ').trim().split(' ');
        const turned = [...words.slice(cut % words.length), ...words.slice(0, cut % words.length)];
        const sorted = (text: string): number[] => found(index, text).toSorted((left, right) => left - right);
        expect(sorted(turned.join(' '))).toEqual(sorted(words.join(' ')));
        expect(sorted(words.join(' '))).toContain(pick % people.length);
      }),
    );
  });

  test('whatever was searched before, a search tells the same', () => {
    fc.assert(
      fc.property(
        anyPeople,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 6 }),
        (people, picks) => {
          const files = filesOf(people);
          const index = opened(files);
          for (const [one, other] of picks) {
            const text = `${wordOf(people, one)} ${wordOf(people, other).slice(0, 2)}`;
            const alone = searchPeople(opened(files), text, { limit: 5 });
            expect(searchPeople(index, text, { limit: 5 })).toEqual(alone);
          }
        },
      ),
    );
  });
});

describe('however it is spelt', () => {
  const longWords = [
    'kubernetes',
    'Łukasiewicz',
    'Παπαδόπουλος',
    'Кузнецов',
    'श्रीवास्तव',
    'photogrammetry',
    'Ragnheiður',
  ];
  const letters = [...'aeioubcdfg'];

  test('any one slip in a long word still finds who has it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...longWords),
        fc.nat(),
        fc.constantFrom(...letters),
        fc.constantFrom('missing', 'added', 'other', 'swapped'),
        (word, place, letter, kind) => {
          const index = opened(filesOf([person('a', 'Ada Bell'), person('b', word), person('c', 'Grace Hopper')]));
          const typed = [...word.normalize('NFC')];
          const at = place % (typed.length - 1);
          if (kind === 'missing') typed.splice(at, 1);
          if (kind === 'added') typed.splice(at, 0, letter);
          if (kind === 'other') typed.splice(at, 1, letter);
          if (kind === 'swapped') typed.splice(at, 2, typed[at + 1] ?? '', typed[at] ?? '');
          expect(found(index, typed.join(''))).toContain(1);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('capitals, accents and ways to encode them make no difference', () => {
    const people = longWords.map((word, place) => person(`p${place}`, word));
    const index = opened(filesOf(people));
    fc.assert(
      fc.property(
        fc.constantFrom(...longWords),
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        fc.boolean(),
        (word, form, upper) => {
          const typed = (upper ? word.toUpperCase() : word).normalize(form);
          expect(searchPeople(index, typed, { limit: 10 })).toEqual(searchPeople(index, word, { limit: 10 }));
        },
      ),
    );
  });

  test('two words of which one is misspelt find who has both in one topic before who has them in two', () => {
    const people = [
      person('apart', 'A', {
        expertise: [{ topic: 'Cloud design' }, { topic: 'Fleet analysis' }],
        availability: 'open',
      }),
      person('whole', 'B', { expertise: [{ topic: 'Cloud analysis' }] }),
    ];
    expect(found(opened(filesOf(people)), 'cloud anaylsis')).toEqual([1, 0]);
  });
});

describe('the stored index', () => {
  const people = ['Ada Bell', 'Grace Hopper', 'Marie Curie', 'Michael Faraday'].map((display, place) =>
    person(`p${place}`, display, { expertise: [{ topic: 'Compilers' }, { topic: 'Beta decay' }] }),
  );

  test('answers from a copy as from the bytes that were built, wherever in memory it lies', () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(), fc.integer({ min: 0, max: 7 }), (given, pick, offset) => {
        const files = filesOf(given);
        const moved = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
          const room = new Uint8Array(bytes.length + offset);
          room.set(bytes, offset);
          return room.subarray(offset);
        };
        const text = wordOf(given, pick);
        const copy = opened({ table: moved(files.table), postings: moved(files.postings) });
        expect(searchPeople(copy, text, { limit: 50 })).toEqual(searchPeople(opened(files), text, { limit: 50 }));
      }),
    );
  });

  test('does not depend on the order in which shards come', () => {
    const build = (order: readonly number[]): SearchFiles => {
      const builder = new SearchIndexBuilder(people.length, []);
      for (const shard of order) runSteps(builder.add(shard, people.slice(shard, shard + 1)));
      return runSteps(builder.finish());
    };
    const ask = (order: readonly number[]) =>
      ['ada', 'compilers', 'beta decay', 'hoper'].map((text) => searchPeople(opened(build(order)), text, { limit: 9 }));
    expect(ask([3, 1, 0, 2])).toEqual(ask([0, 1, 2, 3]));
  });

  test('does no harm when it is damaged: it is refused, or finds people who are there', () => {
    const { table, postings } = filesOf(people);
    const all = table.length + postings.length;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(all - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        fc.constantFrom('a', 'compilers', 'compliers', 'beta decay', 'bata dceay'),
        (changes, text) => {
          const damaged = { table: table.slice(), postings: postings.slice() };
          for (const [place, value] of changes)
            if (place < table.length) damaged.table[place] = value;
            else damaged.postings[place - table.length] = value;
          const index = openSearchIndex(damaged);
          if (index === undefined) return;
          for (const hit of searchPeople(index, text, { limit: 10 })) expect(hit.person).toBeLessThan(people.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is refused when it is cut short, too long, or of another version', () => {
    const { table, postings } = filesOf(people);
    fc.assert(
      fc.property(fc.nat(table.length - 1), fc.nat(postings.length - 1), (length, posted) => {
        expect(openSearchIndex({ table: table.slice(0, length), postings })).toBeUndefined();
        expect(openSearchIndex({ table, postings: postings.slice(0, posted) })).toBeUndefined();
      }),
    );
    expect(openSearchIndex({ table: new Uint8Array([...table, 0]), postings })).toBeUndefined();
    expect(openSearchIndex({ table, postings: new Uint8Array([...postings, 0]) })).toBeUndefined();
    expect(openSearchIndex({ table: table.with(4, (table[4] ?? 0) + 1), postings })).toBeUndefined();
  });
});

/** What a window reads of the file of words for one of its parts. */
function readPart({ beginnings, words }: SearchFiles, request: SearchRequest): SearchIndex | undefined {
  const part = partSearched(beginnings, request);
  if (part === undefined) return undefined;
  const bytes = ({ from, to }: { from: number; to: number }) => words.slice(from, to).buffer;
  return openPart(part, bytes(part.standings), bytes({ from: part.postings.from, to: part.table.to }));
}

test('one word finds the same people in the part of the words that begin alike as in all', () => {
  fc.assert(
    fc.property(anyPeople, anyWord, fc.integer({ min: 1, max: 12 }), (people, text, limit) => {
      const files = filesOf(people);
      const index = opened(files);
      const part = readPart(files, { text, filters: [], limit });
      const [word = ''] = foldedWordsOf(text);
      const isThere = Buffer.byteLength(word) > 1 && wordsBeginningWith(index, word).length > 0;
      expect(part !== undefined).toBe(isThere);
      if (part === undefined) return;
      expect(part.postings.length).toBeLessThanOrEqual(index.postings.length);
      expect(searchPeople(part, text, { limit })).toEqual(searchPeople(index, text, { limit }));
    }),
    { numRuns: 2000 },
  );
});

test('of several words, a single letter, filters and those who know their department all is read', () => {
  const files = filesOf([person('ada', 'Ada Hopper')]);
  const asked = (more: Partial<SearchRequest>) => readPart(files, { text: 'ada', filters: [], limit: 9, ...more });
  expect(asked({})).toBeDefined();
  expect(asked({ text: 'ad' })).toBeDefined();
  expect(asked({ text: 'a' })).toBeUndefined();
  expect(asked({ text: 'ada hopper' })).toBeUndefined();
  expect(asked({ text: '' })).toBeUndefined();
  expect(asked({ text: 'adx' })).toBeUndefined();
  expect(asked({ filters: [{ kind: 'department', value: 'Optics' }] })).toBeUndefined();
  expect(asked({ department: 'Optics' })).toBeUndefined();
});

test('a part that is damaged does no harm: it is refused, or finds people who are there', () => {
  fc.assert(
    fc.property(
      anyPeople,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 }),
      fc.nat(3),
      anyWord,
      (people, changes, cut, text) => {
        const { beginnings, words, ...rest } = filesOf(people);
        const damaged = { ...rest, beginnings: beginnings.slice(), words: words.slice(0, words.length - cut) };
        for (const [place, value] of changes) {
          const all = damaged.beginnings.length + damaged.words.length;
          const at = place % all;
          if (at < damaged.beginnings.length) damaged.beginnings[at] = value;
          else damaged.words[at - damaged.beginnings.length] = value;
        }
        const part = readPart(damaged, { text, filters: [], limit: 9 });
        for (const hit of part === undefined ? [] : searchPeople(part, text, { limit: 9 }))
          expect(hit.person).toBeLessThan(people.length);
      },
    ),
    { numRuns: 2000 },
  );
});
