import type { Person } from '@kith/shared/person/person';

/** Nobody has to be told who they are themselves. */
export const others = (people: readonly Person[], me: string): Person[] => people.filter(({ id }) => id !== me);
