import type { Person } from '@kith/shared/person/person';
import { peopleToLearnFrom } from '@kith/shared/vocabulary/learn';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { display: id, aliases: [] },
  handles: [],
  expertise: [{ topic: 'Optics', concept: 'optics' }],
  interests: [],
  openTo: [],
  ...more,
});
const me = person('me', { interests: [{ topic: 'Optics', concept: 'optics' }, { topic: 'Glass  blowing' }] });
const ids = (people: Person[], seed = 'monday'): string[] =>
  peopleToLearnFrom(people, me, seed, 8).map((teacher) => teacher.person.id);

test('whom somebody might learn from knows one of the interests, and it says which', () => {
  const blower = person('blower', { expertise: [{ topic: 'Glass blowing' }, { topic: 'Chess' }] });
  expect(peopleToLearnFrom([blower, person('other', { expertise: [{ topic: 'Chess' }] }), me], me, '', 8)).toEqual([
    { person: blower, topics: ['Glass blowing'] },
  ]);
});

test('nobody is shown who takes nothing on, and who is open comes first', () => {
  const people = [
    person('away', { availability: 'unavailable' }),
    person('limited', { availability: 'limited' }),
    person('open', { availability: 'open' }),
  ];
  expect(ids(people)).toEqual(['open', 'limited']);
});

test('every department has one before any has two, whatever the day', () => {
  const people = ['a', 'a', 'a', 'b', 'c'].map((department, place) => person(`${department}${place}`, { department }));
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const firsts = ids(people, seed).slice(0, 3);
      expect(new Set(firsts.map((id) => id[0])).size).toBe(3);
    }),
  );
});

test('each of many is the first on some day', () => {
  const people = Array.from({ length: 5 }, (_, place) => person(`p${place}`));
  const firsts = new Set(Array.from({ length: 200 }, (_, day) => ids(people, `day ${day}`)[0]));
  expect(firsts.size).toBe(people.length);
});
