import { expect, test } from 'vitest';
import type { ExpertiseLevel } from '../person/levels.ts';
import type { Availability, Person } from '../person/person.ts';
import { chooseExperts } from './experts.ts';

interface Given {
  department?: string;
  availability?: Availability;
  level?: ExpertiseLevel;
  concept?: string;
}

const person = (
  id: string,
  { department = 'Physics', availability = 'open', level = 'expert', concept = 'optics' }: Given = {},
): Person => ({
  id,
  name: { display: id, aliases: [] },
  handles: [],
  department,
  availability,
  expertise: [{ topic: 'Optics', concept, level }],
  interests: [],
  openTo: [],
});

const chosen = (people: readonly Person[], day = '2026-11-23'): string[] =>
  chooseExperts(people, 'optics', day, 5).map(({ id }) => id);

test('people who are open come before those with little time, and those before whoever takes nothing on', () => {
  const people = [
    person('busy', { availability: 'unavailable' }),
    person('limited', { availability: 'limited' }),
    person('open', { level: 'foundation' }),
  ];
  expect(chosen(people)).toEqual(['open', 'limited', 'busy']);
});

test('each department is named before anybody’s second', () => {
  const physicists = Array.from({ length: 20 }, (_, index) => person(`physicist-${index}`));
  const others = ['Medicine', 'Music', 'Teaching', 'Sport'].map((department) =>
    person(department, { department, level: 'working' }),
  );
  const ids = chosen([...physicists, ...others]);
  expect(ids).toHaveLength(5);
  expect(ids.toSorted().slice(0, 4)).toEqual(['Medicine', 'Music', 'Sport', 'Teaching']);
});

test('on one day everybody sees the same people, and over a month it is not always the same one first', () => {
  const people = Array.from({ length: 12 }, (_, index) => person(`p${index}`));
  expect(chosen(people)).toEqual(chosen(people.toReversed()));
  const first = new Set(Array.from({ length: 30 }, (_, day) => chosen(people, `2026-11-${day + 1}`)[0]));
  expect(first.size).toBeGreaterThan(5);
});

test('nobody is named who does not know it', () => {
  expect(chosen([person('a', { concept: 'music' })])).toEqual([]);
});
