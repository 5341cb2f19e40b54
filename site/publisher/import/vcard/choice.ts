import { type Property, parameterOf } from './property.ts';

/** The types of a property in lower case; `TYPE="work,voice"` is two, as writers mean it. */
export function typesOf(property: Property): string[] {
  return (property.parameters.get('type') ?? []).flatMap((value) => value.toLowerCase().split(','));
}

/** Whether it belongs to the person's life outside of work, so that a directory has no business with it. */
function isPrivate(property: Property): boolean {
  const types = typesOf(property);
  const has = (...names: string[]) => names.some((name) => types.includes(name));
  return has('home', 'personal') && !has('work', 'business');
}

const leastPreferred = 101;

/** 1 is liked most: `PREF=1` (RFC 6350 section 5.3), or `TYPE=pref` (RFC 2426). */
function preference(property: Property): number {
  const number = Number(parameterOf(property, 'pref'));
  if (Number.isInteger(number) && number >= 1) return Math.min(number, leastPreferred);
  return typesOf(property).includes('pref') ? 1 : leastPreferred;
}

/** Those for work and for no place in particular: the preferred first, then those for work, then as they stand. */
export function forWork(properties: readonly Property[]): Property[] {
  const work = (property: Property) => (typesOf(property).includes('work') ? 0 : 1);
  return properties
    .filter((property) => !isPrivate(property))
    .sort((left, right) => preference(left) - preference(right) || work(left) - work(right));
}

/** In the order that `INDEX` asks for (RFC 6715 section 3.1); those without one follow as they stand. */
export function byIndex(properties: readonly Property[]): Property[] {
  const index = (property: Property) => Number(parameterOf(property, 'index')) || Number.MAX_SAFE_INTEGER;
  return properties.toSorted((left, right) => index(left) - index(right));
}
