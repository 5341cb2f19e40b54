import { otherDepartments } from '@kith/shared/measure/figure';
import type { Contributor, Joined } from './join.ts';
import { isWithin, type Period } from './months.ts';
import { stateIn } from './standing.ts';
import { type Count, implied, type Noise, sumOf, type Table, wantedPart, wantedSum, wantedWhole } from './table.ts';

/** How many people the directory has; of each department, by its name. */
export interface Population {
  all: number;
  departments: ReadonlyMap<string, number>;
}

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
 * The departments that stand alone: as many people in the directory and as many who took part as the minimum. With noise the
 * directory alone decides, which is known anyway.
 */
export function departmentsOf(
  people: ReadonlyMap<number, Deeds>,
  contributors: ReadonlyMap<number, Contributor>,
  population: Population | undefined,
  minimum: number,
  noise: Noise,
): string[] {
  const isLarge = (name: string) => population === undefined || (population.departments.get(name) ?? 0) >= minimum;
  if (noise.epsilon !== undefined) return [...(population?.departments.keys() ?? [])].filter(isLarge).sort();
  const taking = new Map<string, number>();
  for (const person of people.keys()) {
    const name = contributors.get(person)?.department;
    if (name !== undefined) taking.set(name, (taking.get(name) ?? 0) + 1);
  }
  return [...taking].flatMap(([name, count]) => (count >= minimum && isLarge(name) ? [name] : [])).sort();
}

/**
 * People of a period: who learns, who helps others learn, both, new experts and those of before, by department; and who follows
 * from these: who does the one alone, and who of a department took no part.
 */
export function countPeople(
  table: Table,
  people: ReadonlyMap<number, Deeds>,
  contributors: ReadonlyMap<number, Contributor>,
  period: Period,
  departments: readonly string[],
  population: Population | undefined,
  noise: Noise,
): void {
  const listed = new Set(departments);
  const cells = new Map<string, Set<number>>();
  const put = (key: string, person: number) => {
    const known = cells.get(key);
    if (known === undefined) cells.set(key, new Set([person]));
    else known.add(person);
  };
  for (const [person, { learns, teaches }] of people) {
    const { department, expertSince = period.first } = contributors.get(person) ?? {};
    const role = learns && teaches ? 'both' : learns ? 'learn' : 'teach';
    const since = teaches ? (expertSince >= period.first ? 'new' : 'before') : 'never';
    put(
      [role, since, department !== undefined && listed.has(department) ? department : otherDepartments].join('\n'),
      person,
    );
  }
  const counts = new Map<string, Count>(
    [...cells].map(([key, persons]) => [key, noise.to({ value: persons.size, people: persons })]),
  );
  const where = (holds: (role: string, since: string, department: string) => boolean): Count =>
    sumOf(
      [...counts].flatMap(([key, count]) => {
        const [role = '', since = '', department = ''] = key.split('\n');
        return holds(role, since, department) ? [count] : [];
      }),
    );
  table.set(
    'people',
    where(() => true),
    wantedWhole,
  );
  table.set(
    'people/learn',
    where((role) => role === 'learn'),
    implied,
  );
  table.set(
    'people/teach',
    where((role) => role === 'teach'),
    implied,
  );
  table.set(
    'people/both',
    where((role) => role === 'both'),
    wantedPart,
  );
  table.set(
    'learners',
    where((role) => role !== 'teach'),
    wantedSum,
  );
  table.set(
    'experts',
    where((role) => role !== 'learn'),
    wantedSum,
  );
  table.set(
    'experts/new',
    where((_, since) => since === 'new'),
    wantedPart,
  );
  table.set(
    'experts/before',
    where((_, since) => since === 'before'),
    wantedPart,
  );
  table.partition('people', ['people/learn', 'people/teach', 'people/both']);
  table.partition('learners', ['people/learn', 'people/both']);
  table.partition('experts', ['people/teach', 'people/both']);
  table.partition('experts', ['experts/new', 'experts/before']);
  const places = [...departments, otherDepartments];
  for (const place of places)
    table.set(
      `department/${place}`,
      where((_role, _since, own) => own === place),
      wantedPart,
    );
  table.partition(
    'people',
    places.map((place) => `department/${place}`),
  );
  if (population !== undefined) countOthers(table, places, population);
}

/**
 * How many handed something over, in steps of the minimum: who did and took no part are few, and would follow from a number that is
 * exact.
 */
export function contributionsIn(
  { people: contributors }: Joined,
  { first }: Period,
  people: ReadonlyMap<number, Deeds>,
  minimum: number,
): number {
  let count = people.size;
  for (const { made, person } of contributors.values()) if (made >= first && !people.has(person)) count++;
  return Math.floor(count / minimum) * minimum;
}

/** Who took no part: few enough may be named by whoever knows their department. */
function countOthers(table: Table, places: readonly string[], population: Population): void {
  const ofDepartment = (place: string) => population.departments.get(place) ?? 0;
  const listed = places.reduce((sum, place) => sum + ofDepartment(place), 0);
  const others = (key: string, total: number, taking: string) => {
    const value = total - table.value(taking);
    // More than there are: some are in no directory any more, and nothing can be subtracted.
    if (value < 0) return;
    table.open(`population/${key}`, total);
    // They are people themselves, and handed nothing over.
    table.set(`others/${key}`, { value, people: new Set(Array(value).keys()) }, implied);
    table.partition(`population/${key}`, [taking, `others/${key}`]);
  };
  others('all', population.all, 'people');
  for (const place of places)
    others(place, place === otherDepartments ? population.all - listed : ofDepartment(place), `department/${place}`);
}
