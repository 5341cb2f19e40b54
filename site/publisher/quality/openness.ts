import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { OpenKind, Part } from './report.ts';

/** How many people are open to each kind of learning relationship, and for how many others. */
export function openness(): Part<OpenKind[]> {
  const kinds = new Map(relationshipKinds.map((kind) => [kind, { kind, people: 0, places: 0, uncounted: 0 }]));
  return {
    add({ openTo }) {
      for (const { kind, places } of openTo) {
        const count = kinds.get(kind);
        if (count === undefined) continue;
        count.people++;
        if (places === undefined) count.uncounted++;
        else count.places += places;
      }
    },
    result: () => [...kinds.values()],
  };
}
