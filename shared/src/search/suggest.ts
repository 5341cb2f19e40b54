import type { Person } from '../person/person.ts';
import { type SearchFilter, sameFilter } from './request.ts';

const mostSuggestions = 8;
/** So many of one kind at most: eight departments help nobody who would rather choose a place. */
const mostOfKind = 3;

/** Filters that leave some of these people and not all, the most even split first; none that is set already. */
export function suggestFilters(people: readonly Person[], set: readonly SearchFilter[]): SearchFilter[] {
  const counts = new Map<string, { filter: SearchFilter; count: number }>();
  for (const person of people)
    for (const [key, filter] of filtersOf(person)) {
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { filter, count: 1 });
      else known.count += 1;
    }
  const ofKind = new Map<SearchFilter['kind'], number>();
  return [...counts.values()]
    .filter(({ count, filter }) => count < people.length && !set.some((each) => sameFilter(each, filter)))
    .sort((left, right) => unevenness(left.count) - unevenness(right.count))
    .filter(({ filter: { kind } }) => {
      const before = ofKind.get(kind) ?? 0;
      ofKind.set(kind, before + 1);
      return before < mostOfKind;
    })
    .slice(0, mostSuggestions)
    .map(({ filter }) => filter);

  function unevenness(count: number): number {
    return Math.abs(people.length - 2 * count);
  }
}

/** What filters a person passes, each once. */
function filtersOf({ department, location, openTo, availability, expertise }: Person): Map<string, SearchFilter> {
  const filters = new Map<string, SearchFilter>();
  if (availability !== 'unavailable')
    for (const { kind } of openTo) filters.set(`openTo ${kind}`, { kind: 'openTo', relationship: kind });
  if (department !== undefined) filters.set(`department ${department}`, { kind: 'department', value: department });
  if (location !== undefined) filters.set(`location ${location}`, { kind: 'location', value: location });
  for (const { concept } of expertise)
    if (concept !== undefined) filters.set(`topic ${concept}`, { kind: 'topic', concept });
  return filters;
}
