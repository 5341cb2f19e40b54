import type { IdentifierRules } from '../sites/identifier-rules.ts';
import { candidatesBelow, identifying } from './identified.ts';
import { Reading, type Scanner } from './reading.ts';
import { Slices } from './slices.ts';

/**
 * Tells whether anybody may be named in some places at all: in their text, or by a link or an attribute. Stops at the first
 * sign of it.
 */
export function sightingIn(
  scanner: Scanner,
  identifiers: IdentifierRules,
  signal: AbortSignal,
): (places: Iterable<Node>) => Promise<boolean> {
  const ways = identifying(identifiers);
  return async (places) => {
    const slices = new Slices(signal);
    for (const place of places) {
      for (const _ of candidatesBelow(place, ways)) return true;
      const reading = new Reading(place, scanner);
      const isOver = (): boolean => reading.candidates.length > 0 || slices.isOver;
      while (!reading.run(isOver) && reading.candidates.length === 0) await slices.pause();
      if (reading.candidates.length > 0) return true;
    }
    return false;
  };
}
