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

/** Whom a question would reach: 0 who is open to something, 1 who may have little time, 2 who takes nothing on. */
function reserve({ availability, openTo }: Person): number {
  if (availability === 'unavailable') return 2;
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
  const seen = new Map<string, number>();
  return shuffled(knowing, `${seed} ${concept}`, ({ id }) => id)
    .map((person) => ({ person, reserve: reserve(person), weak: isStrong(person) ? 0 : 1 }))
    .toSorted((left, right) => left.reserve - right.reserve || left.weak - right.weak)
    .map((ranked) => {
      const group = `${ranked.reserve} ${ranked.person.department ?? ''}`;
      const round = seen.get(group) ?? 0;
      seen.set(group, round + 1);
      return { ...ranked, round };
    })
    .toSorted((left, right) => left.reserve - right.reserve || left.round - right.round)
    .slice(0, most)
    .map(({ person }) => person);
}
