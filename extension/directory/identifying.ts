import type { Person } from '@kith/shared/person/person';
import { type Identified, identify } from '@kith/shared/recognise/identify';
import type { Mention } from '@kith/shared/recognise/mention';
import { openNameIndex, type Place, placesOf } from '@kith/shared/recognise/names';

/**
 * Tells who is meant by mentions.
 * @param bytes of the index of names; undefined while there is none: nobody is meant
 */
export function identifier(
  bytes: Uint8Array | undefined,
  personAt: (place: Place) => Promise<Person | undefined>,
): (mention: Mention) => Promise<Identified> {
  const index = bytes && openNameIndex(bytes);
  if (index === undefined) return async () => ({ people: [], sure: true });
  return (mention) =>
    identify(mention, index, async (key) => {
      const people = await Promise.all(placesOf(index, key).map(personAt));
      return people.filter((person) => person !== undefined);
    });
}
