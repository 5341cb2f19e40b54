import type { Person } from '@kith/shared/person/person';
import { describe, expect, test } from 'vitest';
import { filterRows, type Row, rowsOf, topicsFor } from './rows.ts';

const person = (id: string, display: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { display, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
  ...more,
});
const marie = person('marie', 'Marie Skłodowska-Curie', { title: 'Professor of Physics' });
const grace = person('grace', 'Grace Hopper', { expertise: [{ topic: 'Compilers' }, { topic: 'C++' }] });
const chris = person('chris', 'Chris Evans');
const chris2 = person('chris2', 'Chris Evans', { expertise: [{ topic: 'Trains' }] });
const wu = person('wu', '吳健雄');

const meant: Record<string, Person[]> = {
  'Marie Curie': [marie],
  'M. Curie': [marie],
  'Grace Hopper': [grace],
  'Chris Evans': [chris, chris2],
  吳健雄: [wu],
};
const at = (...written: string[]) =>
  rowsOf(
    written.map((each) => ({ mention: { written: each } })),
    (mention) => meant[mention.written] ?? [],
  );
const names = (rows: Row<unknown>[]): string[] => rows.map(({ people }) => people[0].id);

describe('the people on a page', () => {
  test('come in the order of their first place, each once, however they are written', () => {
    const rows = at('Grace Hopper', 'M. Curie', 'Grace Hopper', 'Marie Curie', 'Grace Hopper');
    expect(rows.map(({ people, places }) => [people[0].id, places.length])).toEqual([
      ['grace', 3],
      ['marie', 2],
    ]);
  });

  test('of one name are one row that has all of them', () => {
    expect(at('Chris Evans', 'Chris Evans').map(({ people, places }) => [people.length, places.length])).toEqual([
      [2, 2],
    ]);
  });

  test('are those of the directory alone', () => {
    expect(at('Nobody Atall')).toEqual([]);
  });
});

describe('narrowing the list', () => {
  const rows = at('Grace Hopper', 'Marie Curie', 'Chris Evans', '吳健雄');

  test.each([
    ['a name without its diacritics', 'sklodowska', ['marie']],
    ['the beginning of a name', 'hop', ['grace']],
    ['words in any order', 'curie marie', ['marie']],
    ['a title', 'professor', ['marie']],
    ['a topic', 'compil', ['grace']],
    ['a topic with signs', 'c++', ['grace']],
    ['a topic of one of two people of one name', 'trains', ['chris']],
    ['a part of a name without spaces', '健雄', ['wu']],
    ['what nobody has', 'zzz', []],
    ['nothing', '  ', ['grace', 'marie', 'chris', 'wu']],
  ])('by %s', (_, filter, expected) => expect(names(filterRows(rows, filter))).toEqual(expected));

  test('says which topic it found, and nothing where a name was asked for', () => {
    expect(topicsFor(grace, 'comp')).toEqual(['Compilers']);
    expect(topicsFor(grace, 'hopper')).toEqual([]);
    expect(topicsFor(grace, '')).toEqual([]);
  });
});
