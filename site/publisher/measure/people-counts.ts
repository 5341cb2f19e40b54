import { otherDepartments } from '@kith/shared/measure/figure';
import type { Contributor, Joined } from './join.ts';
import { isWithin, type Period } from './months.ts';
import { stateIn } from './standing.ts';
import { implied, type Noise, type Standing, sumOf, type Table, wantedPart, wantedSum, wantedWhole } from './table.ts';

/** What somebody did in a period. */
export interface Deeds {
  learns: boolean;
  teaches: boolean;
}

/** Everybody who took part in a period: in a relationship that ran in it, or in help that was given once. Peers do both. */
export function peopleIn({ help, relationships }: Joined, period: Period): Map<number, Deeds> {
  const people = new Map<number, Deeds>();
  const add = (person: number, role: string) => {
    const deeds = people.get(person) ?? { learns: false, teaches: false };
    if (role !== 'expert') deeds.learns = true;
    if (role !== 'learner') deeds.teaches = true;
    people.set(person, deeds);
  };
  for (const relationship of relationships)
    if (stateIn(relationship, period) !== undefined)
      for (const { person, role } of relationship.participants) add(person, role);
  for (const { month, participants } of help)
    if (isWithin(month, period)) for (const { person, role } of participants) add(person, role);
  return people;
}

/**
 * People of a period: who learns, who helps others learn, both, new experts and those of before, by department; and who follows
 * from these: who does the one alone.
 */
export function countPeople(
  table: Table,
  people: ReadonlyMap<number, Deeds>,
  contributors: ReadonlyMap<number, Contributor>,
  period: Period,
  departments: readonly string[],
  noise: Noise,
): void {
  const listed = new Set(departments);
  const nameOf = (department: string | undefined): string =>
    department !== undefined && listed.has(department) ? department : otherDepartments;
  const groups = Map.groupBy([...people], ([person, { learns, teaches }]) => {
    const { department, expertSince = period.first } = contributors.get(person) ?? {};
    const role = learns && teaches ? 'both' : learns ? 'learn' : 'teach';
    const since = teaches ? (expertSince >= period.first ? 'new' : 'before') : 'never';
    return [role, since, nameOf(department)].join('\n');
  });
  const counts = [...groups].map(([key, own]) => {
    const [role = '', since = '', department = ''] = key.split('\n');
    return {
      role,
      since,
      department,
      count: noise.to({ value: own.length, people: new Set(own.map(([person]) => person)) }),
    };
  });
  type Group = (typeof counts)[number];
  const set = (key: string, standing: Standing, holds: (group: Group) => boolean) =>
    table.set(key, sumOf(counts.filter(holds).map(({ count }) => count)), standing);
  set('people', wantedWhole, () => true);
  set('people/learn', implied, ({ role }) => role === 'learn');
  set('people/teach', implied, ({ role }) => role === 'teach');
  set('people/both', wantedPart, ({ role }) => role === 'both');
  set('learners', wantedSum, ({ role }) => role !== 'teach');
  set('experts', wantedSum, ({ role }) => role !== 'learn');
  set('experts/new', wantedPart, ({ since }) => since === 'new');
  set('experts/before', wantedPart, ({ since }) => since === 'before');
  table.partition('people', ['people/learn', 'people/teach', 'people/both']);
  table.partition('learners', ['people/learn', 'people/both']);
  table.partition('experts', ['people/teach', 'people/both']);
  table.partition('experts', ['experts/new', 'experts/before']);
  const places = [...departments, otherDepartments];
  for (const place of places) set(`department/${place}`, wantedPart, ({ department }) => department === place);
  const parts = places.map((place) => `department/${place}`);
  table.partition('people', parts);
}

/**
 * How many handed something over: those who took part, and in steps of the minimum those who did not, who may be few and would
 * follow from a number that is exact.
 */
export function contributionsIn(
  { people: contributors }: Joined,
  { first }: Period,
  people: ReadonlyMap<number, Deeds>,
  minimum: number,
): number {
  let idle = 0;
  for (const { made, person } of contributors.values()) if (made >= first && !people.has(person)) idle++;
  return people.size + Math.floor(idle / minimum) * minimum;
}
