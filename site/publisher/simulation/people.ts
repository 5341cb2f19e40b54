import type { Person } from '@kith/shared/person/person';
import type { Chance } from './chance.ts';

/**
 * A larger organisation in the shape of a given one. Each place has the department, topics and openness of somebody drawn by
 * lot, and the wishes of another one of that department. Nobody is invented: a place has a number where people have a name.
 * @param people at least one
 */
export function placesLike(people: readonly Person[], size: number, chance: Chance): Person[] {
  const byDepartment = Map.groupBy(people, ({ department }) => department);
  return Array.from({ length: size }, (_, index) => {
    const model = chance.pick(people);
    const other = chance.pick(byDepartment.get(model?.department) ?? []);
    const number = String(index + 1).padStart(5, '0');
    return {
      id: `place-${number}`,
      name: { display: `Place ${number}`, aliases: [] },
      handles: [],
      ...(model?.department === undefined ? {} : { department: model.department }),
      expertise: model?.expertise ?? [],
      interests: other?.interests ?? [],
      openTo: model?.openTo ?? [],
      ...(model?.availability === undefined ? {} : { availability: model.availability }),
    };
  });
}
