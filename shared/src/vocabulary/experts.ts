import { hash32 } from '../hash.ts';
import type { Person } from '../person/person.ts';

/**
 * The same things in an order that a seed decides, so that whoever comes first is another one tomorrow.
 * @param nameOf tells them apart
 */
export function shuffled<Item>(items: readonly Item[], seed: string, nameOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, place: hash32(`${seed} ${nameOf(item)}`) }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ item }) => item);
}

/** The reserve of who takes nothing on. */
export const unavailable = 2;

/** Whom a question would reach: 0 who is open to something, 1 who may have little time, 2 who takes nothing on. */
export function reserve({ availability, openTo }: Person): number {
  if (availability === 'unavailable') return unavailable;
  if (availability === 'limited') return 1;
  return availability === 'open' || openTo.length > 0 ? 0 : 1;
}

/**
 * A few people to ask about a concept: those who are open first, of them one from each department before anybody's second,
 * those who know it well before the others, and for the rest as the seed has it.
 * @param seed for instance the day
 */
export function chooseExperts(people: readonly Person[], concept: string, seed: string, most: number): Person[] {
  const isStrong = ({ expertise }: Person): boolean =>
    expertise.some((each) => each.concept === concept && (each.level === 'expert' || each.level === 'advanced'));
  const knowing = people.filter(({ expertise }) => expertise.some((each) => each.concept === concept));
  const ranked = shuffled(knowing, `${seed} ${concept}`, ({ id }) => id)
    .map((person) => ({ person, reserve: reserve(person), weak: isStrong(person) ? 0 : 1 }))
    .toSorted((left, right) => left.reserve - right.reserve || left.weak - right.weak);
  return inRounds(ranked.map(({ person }) => person)).slice(0, most);
}

/** Those who are open first, of them one from each department before anybody's second; otherwise in the order given. */
export function inRounds(people: readonly Person[]): Person[] {
  const seen = new Map<string, number>();
  return people
    .map((person) => {
      const group = `${reserve(person)} ${person.department ?? ''}`;
      const round = seen.get(group) ?? 0;
      seen.set(group, round + 1);
      return { person, reserve: reserve(person), round };
    })
    .toSorted((left, right) => left.reserve - right.reserve || left.round - right.round)
    .map(({ person }) => person);
}
