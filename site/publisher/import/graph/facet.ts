import { type Attributes, attributesOf, textOf } from '../json/attributes.ts';
import type { Notes } from '../json/notes.ts';
import { itemsOf, type JsonValue } from '../json/value.ts';

/** Audiences that are at least everybody who reads the directory; all others are narrower, or unknown. */
const wide: ReadonlySet<string> = new Set(['organization', 'federatedorganizations', 'everyone']);

/**
 * The entries of one part of a profile (Microsoft Graph beta, `itemFacet`), without those that their owner shows to
 * fewer people than the organisation: `allowedAudiences`. An entry without it is the organisation's to see.
 */
export function facetsOf(value: JsonValue | undefined, line: number, notes: Notes): Attributes[] {
  const facets = itemsOf(value).map(attributesOf);
  const shared = facets.filter((facet) => {
    const audience = textOf(facet, 'allowedaudiences');
    return audience === undefined || wide.has(audience.toLowerCase());
  });
  if (shared.length < facets.length) {
    notes.add(line, 'has entries that their owner shows to few people only', 'those entries are not read');
  }
  return shared;
}
