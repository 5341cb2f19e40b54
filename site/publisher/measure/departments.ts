import { otherDepartments } from '@kith/shared/measure/figure';
import type { Contributor } from './join.ts';
import type { Deeds } from './people-counts.ts';
import { implied, type Noise, type Table } from './table.ts';

/** How many people the directory has; of each department, by its name. */
export interface Population {
  all: number;
  departments: ReadonlyMap<string, number>;
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
  const taking = takingPart(people, contributors);
  const alone = [...taking].flatMap(([name, count]) => (count >= minimum && isLarge(name) ? [name] : []));
  return (population === undefined ? alone : withCompany(alone, taking, population, minimum)).sort();
}

/**
 * Fewer departments, where one of those that are too small to stand alone makes up nearly all of them together: in a group of
 * that one and three people of others its number would be known but for three.
 */
function withCompany(
  alone: readonly string[],
  taking: ReadonlyMap<string, number>,
  { departments }: Population,
  minimum: number,
): string[] {
  const kept = alone.toSorted((left, right) => (taking.get(right) ?? 0) - (taking.get(left) ?? 0));
  for (;;) {
    const names = new Set(kept);
    const others = [...departments].filter(([name]) => !names.has(name));
    const size = others.reduce((sum, [, people]) => sum + people, 0);
    const lacksCompany = others.some(([name, people]) => {
      const part = taking.get(name) ?? 0;
      return (part < minimum || people - part < minimum) && size - people < minimum;
    });
    if (!lacksCompany || kept.length === 0) return kept;
    kept.pop();
  }
}

/** How many of each department took part. */
function takingPart(
  people: ReadonlyMap<number, Deeds>,
  contributors: ReadonlyMap<number, Contributor>,
): Map<string, number> {
  const taking = new Map<string, number>();
  for (const person of people.keys()) {
    const name = contributors.get(person)?.department;
    if (name !== undefined) taking.set(name, (taking.get(name) ?? 0) + 1);
  }
  return taking;
}

/** With more small departments than these, what is told of all together says nothing of one that is not small in the sum too. */
const mostSmall = 40;

/**
 * Those who took no part, of all and of each department: few enough may be named by whoever knows the department. And the departments
 * that do not stand alone, since everybody can look up how many people they have.
 */
export function countOthers(
  table: Table,
  people: ReadonlyMap<number, Deeds>,
  contributors: ReadonlyMap<number, Contributor>,
  departments: readonly string[],
  population: Population,
): void {
  const split = (name: string, total: number, taking: string) => {
    const value = total - table.value(taking);
    // More than there are: some are in no directory any more, and nothing can be subtracted.
    if (value < 0) return;
    table.open(`population/${name}`, total);
    // They are people themselves, and handed nothing over.
    table.set(`others/${name}`, { value, people: new Set(Array(value).keys()) }, implied);
    table.partition(`population/${name}`, [taking, `others/${name}`]);
  };
  split('all', population.all, 'people');
  for (const name of departments) split(name, population.departments.get(name) ?? 0, `department/${name}`);
  const alone = new Set(departments);
  const small = [...population.departments].filter(([name]) => !alone.has(name));
  const listed = departments.reduce((sum, name) => sum + (population.departments.get(name) ?? 0), 0);
  split(otherDepartments, population.all - listed, `department/${otherDepartments}`);
  if (small.length > mostSmall) return;
  const taking = takingPart(people, contributors);
  for (const [name, total] of small) {
    const value = taking.get(name) ?? 0;
    table.set(`small/${name}`, { value, people: new Set(Array(value).keys()) }, implied);
    split(name, total, `small/${name}`);
  }
  const ofSmall = small.reduce((sum, [name]) => sum + table.value(`small/${name}`), 0);
  // People whose department nobody knows are in none.
  const nowhere = table.value(`department/${otherDepartments}`) - ofSmall;
  table.open('small/nowhere', nowhere);
  table.partition(`department/${otherDepartments}`, [...small.map(([name]) => `small/${name}`), 'small/nowhere']);
}
