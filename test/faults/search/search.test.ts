import type { Person } from '@kith/shared/person/person';
import { SearchIndexBuilder } from '@kith/shared/search/build';
import { type FilterWords, filtersIn, filterTest } from '@kith/shared/search/filters';
import { openSearchIndex } from '@kith/shared/search/index';
import { listPeople, searchPeople } from '@kith/shared/search/query';
import type { SearchFilter } from '@kith/shared/search/request';
import { suggestFilters } from '@kith/shared/search/suggest';
import { runSteps } from '@kith/shared/sorted';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const words: FilterWords = {
  open: ['open to'],
  kinds: {
    mentoring: ['mentoring', 'mentor'],
    coaching: ['coaching'],
    sponsorship: ['sponsorship'],
    apprenticeship: ['apprenticeship'],
    'peer-learning': ['peer learning'],
  },
};
const openTo = (...kinds: (typeof relationshipKinds)[number][]): SearchFilter[] =>
  kinds.map((relationship) => ({ kind: 'openTo', relationship }));

describe('what is typed may ask for people who are open to something', () => {
  test.each([
    ['open to mentoring rust', 'rust', openTo('mentoring')],
    ['Rust, open to Mentoring', 'Rust', openTo('mentoring')],
    ['lisbon mentoring open to kubernetes', 'lisbon kubernetes', openTo('mentoring')],
    ['open to peer-learning', '', openTo('peer-learning')],
    ['open to coaching mentoring rust', 'rust', openTo('coaching', 'mentoring')],
    ['coaching rust', 'coaching rust', []],
    ['open to lisbon', 'open to lisbon', []],
    ['rust', 'rust', []],
  ])('%s', (text, left, filters) => expect(filtersIn(text, words)).toEqual({ text: left, filters }));

  test('nothing typed is lost but what became a filter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('rust', 'open', 'to', 'mentoring', 'lisbon', 'peer', 'learning')),
        (typed) => {
          const { text, filters } = filtersIn(typed.join(' '), words);
          const kept = text.split(' ').filter((word) => word !== '');
          if (filters.length === 0) expect(kept).toEqual(typed);
          else expect(kept.filter((word) => word === 'rust')).toEqual(typed.filter((word) => word === 'rust'));
        },
      ),
    );
  });
});

const concept = (id: string, prefLabel: string, broader: string[] = []): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel: [],
  definition: '',
  broader,
  narrower: [],
  related: [],
});
const concepts = [concept('physics', 'Physics'), concept('optics', 'Optics', ['physics'])];
const labels = new Map(concepts.map(({ id, prefLabel }) => [id, prefLabel]));

const person = (more: Partial<Person>): Person => ({
  id: 'a',
  name: { display: 'Ada Physics', aliases: ['Physics'] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
  ...more,
});

function indexOf(people: readonly Person[]) {
  const builder = new SearchIndexBuilder(1, concepts);
  runSteps(builder.add(0, people));
  const index = openSearchIndex(runSteps(builder.finish()));
  if (index === undefined) throw new Error('The index cannot be opened.');
  return index;
}

/** People whose values are few, so that many filters meet many of them. */
const anybody = fc.record({
  department: fc.constantFrom('Physics', 'Physics Education', 'Arts', undefined),
  location: fc.constantFrom('Lisbon', 'New York', 'York', undefined),
  availability: fc.constantFrom('open', 'limited', 'unavailable', undefined),
  openTo: fc.subarray([...relationshipKinds]).map((kinds) => kinds.map((kind) => ({ kind }))),
  expertise: fc.subarray([
    { topic: 'Lenses', concept: 'optics' },
    { topic: 'Physics', concept: 'physics' },
    { topic: 'Physics education' },
  ]),
  updated: fc.constantFrom('2026-11-02', '2019-01-30', undefined),
});
const anyFilter: fc.Arbitrary<SearchFilter> = fc.oneof(
  fc.constantFrom(...relationshipKinds).map((relationship) => ({ kind: 'openTo' as const, relationship })),
  fc.constantFrom('Physics', 'Arts', 'Lisbon').map((value) => ({ kind: 'department' as const, value })),
  fc.constantFrom('York', 'New York', 'Physics').map((value) => ({ kind: 'location' as const, value })),
  fc.constantFrom('optics', 'physics', 'gone').map((id) => ({ kind: 'topic' as const, concept: id })),
);

/** Read off the person, without the index. */
function has({ department, location, availability, openTo: open, expertise }: Person, filter: SearchFilter): boolean {
  if (filter.kind === 'department') return department === filter.value;
  if (filter.kind === 'location') return location === filter.value;
  if (filter.kind === 'openTo')
    return availability !== 'unavailable' && open.some(({ kind }) => kind === filter.relationship);
  const known = expertise.map((each) => each.concept);
  return known.includes(filter.concept) || (filter.concept === 'physics' && known.includes('optics'));
}

test('filters leave exactly those who have what they ask for, whether something is typed or not', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 12 }), fc.array(anyFilter, { maxLength: 3 }), (given, filters) => {
      const people = given.map((more) => person(more));
      const index = indexOf(people);
      const scope = { limit: 100, passes: filterTest(index, filters, (id) => labels.get(id)) };
      const expected = people.flatMap((each, place) => (filters.every((filter) => has(each, filter)) ? [place] : []));
      const places = (hits: { person: number }[]): number[] => hits.map((hit) => hit.person).toSorted((a, b) => a - b);
      expect(places(listPeople(index, scope))).toEqual(expected);
      expect(places(searchPeople(index, 'ada', scope))).toEqual(expected);
    }),
  );
});

test('every suggested filter leaves some of the people and not all, and none is suggested that is set', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 12 }), fc.array(anyFilter, { maxLength: 2 }), (given, filters) => {
      const people = given.map((more) => person(more));
      const suggestions = suggestFilters(people, filters);
      expect(suggestions.length).toBeLessThanOrEqual(8);
      for (const suggestion of suggestions) {
        expect(filters).not.toContainEqual(suggestion);
        const left = people.filter((each) => has(each, suggestion)).length;
        expect(left).toBeGreaterThan(0);
        if (suggestion.kind !== 'topic') expect(left).toBeLessThan(people.length);
      }
    }),
  );
});

describe('of people found alike', () => {
  const order = (people: Person[], colleagues: number[] = []): (string | undefined)[] =>
    searchPeople(indexOf(people), 'optics', { limit: 10, colleagues: new Set(colleagues) }).map(
      (hit) => people[hit.person]?.id,
    );
  const knowing = (id: string, more: Partial<Person> = {}): Person =>
    person({ id, expertise: [{ topic: 'Optics', concept: 'optics' }], ...more });

  test('who knows it best comes first', () => {
    const expert = knowing('expert', { expertise: [{ topic: 'Optics', level: 'expert' }], availability: 'limited' });
    expect(order([knowing('plain', { availability: 'open' }), expert])).toEqual(['expert', 'plain']);
  });

  test('who is open comes first, then whose entry is fresher, then who is of another department', () => {
    const people = [
      knowing('away', { availability: 'unavailable', updated: '2026-11-01' }),
      knowing('old', { availability: 'open', updated: '2020-01-01' }),
      knowing('colleague', { availability: 'open', updated: '2026-10-09' }),
      knowing('stranger', { availability: 'open', updated: '2026-10-01' }),
    ];
    expect(order(people, [2])).toEqual(['stranger', 'colleague', 'old', 'away']);
  });

  test('who knows it directly comes before who knows a narrower topic', () => {
    const people = [
      knowing('narrower'),
      person({ id: 'direct', name: { display: 'B', aliases: [] }, expertise: [{ topic: 'Physics' }] }),
    ];
    people[0] = { ...knowing('narrower'), name: { display: 'C', aliases: [] } };
    const found = searchPeople(indexOf(people), 'physics', { limit: 10 }).map((hit) => people[hit.person]?.id);
    expect(found).toEqual(['direct', 'narrower']);
  });
});

describe('scripts without spaces, and words written together or apart', () => {
  const names = ['สมชาย ใจดี', 'やまだ たろう', 'タナカ ハナコ', '山田太郎', '김민준'];
  const people = names.map((display) => person({ id: display, name: { display, aliases: [] } }));
  const known = [
    ...people,
    person({ id: 'sql', name: { display: 'D', aliases: [] }, expertise: [{ topic: 'PostgreSQL' }] }),
  ];
  const index = indexOf(known);
  const ids = (query: string): (string | undefined)[] =>
    searchPeople(index, query, { limit: 10 }).map((hit) => known[hit.person]?.id);

  test('any part of such a name finds it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 2, max: 5 }), (name, from, length) => {
        const word = name.split(' ')[from % name.split(' ').length] ?? '';
        const starts = [...word].flatMap((letter, at) => (/^\p{L}/u.test(letter) && at + 1 < word.length ? [at] : []));
        const start = starts[from % starts.length] ?? 0;
        expect(ids(word.slice(start, start + length))).toContain(name);
      }),
    );
  });

  test('words that belong together are found when they are typed apart', () => {
    expect(ids('postgre sql')).toEqual(['sql']);
  });
});
