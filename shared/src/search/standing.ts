import type { Person } from '../person/person.ts';
import { reserve, unavailable } from '../vocabulary/experts.ts';
import { type RelationshipKind, relationshipKinds } from '../vocabulary/relationship.ts';

/**
 * What ranks equals, as one number: from the low bits up, a bit for each kind that the person is open to, then the month of
 * the last update, then how free the person is. The greater of two is the one to show first, once the kinds are off.
 */
const kindBits = relationshipKinds.length;
const monthBits = 12;
const firstYear = 1900;

export function standingOf(person: Person): number {
  const { openTo, updated } = person;
  const free = unavailable - reserve(person);
  const kinds = free === 0 ? 0 : openTo.reduce((bits, { kind }) => bits | (1 << relationshipKinds.indexOf(kind)), 0);
  const [year = firstYear, month = 1] = (updated ?? '').split('-', 2).map(Number);
  const months = Math.max(0, Math.min((year - firstYear) * 12 + month, 2 ** monthBits - 1));
  const freshness = updated === undefined ? 0 : months;
  return (((free << monthBits) | freshness) << kindBits) | kinds;
}

/** Openness first, then freshness. */
export const rankOf = (standing: number): number => standing >>> kindBits;

export function isOpenTo(standing: number, kind: RelationshipKind): boolean {
  return ((standing >>> relationshipKinds.indexOf(kind)) & 1) === 1;
}
