import type { Concept } from '@kith/shared/vocabulary/concept';
import type { Vocabulary } from '../content/vocabulary.ts';
import { alikeFaults } from './alike.ts';
import { narrowerOf } from './hierarchy.ts';
import { hierarchyOf } from './links.ts';
import { type PooledConcept, pool } from './pool.ts';
import type { ToldVocabulary } from './told.ts';

/** The most that the feed's schema carries of each. */
const mostLabels = 50;
const longestDefinition = 600;

/** The text as far as there is room, cut after a word. */
function shortened(text: string): string {
  if (text.length <= longestDefinition) return text;
  const room = text.slice(0, longestDefinition - 1);
  const end = room.lastIndexOf(' ');
  const kept = end > longestDefinition / 2 ? room.slice(0, end) : room;
  // The cut may be in the middle of a surrogate pair.
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}…`;
}

/**
 * The concepts of an organisation's own vocabulary and of files together, in the form of the feed: ids are unique,
 * references lead to concepts, nothing is broader than itself, and no list is longer than a browser takes. The own ones
 * keep all but two things: they gain the files' other labels for them, and narrower concepts.
 */
export function conceptsOf(own: readonly Concept[], files: readonly ToldVocabulary[]): Vocabulary {
  const faults = alikeFaults();
  const together = pool(own, files, faults);
  const { broader, related } = hierarchyOf(together, files, faults);
  const narrower = narrowerOf(broader);
  const finished = (concept: PooledConcept): Concept => {
    const { id, prefLabel } = concept;
    return {
      id,
      kind: concept.own?.kind ?? 'topic',
      prefLabel,
      altLabel: [...concept.altLabels.values()].slice(0, Math.max(mostLabels, concept.own?.altLabel.length ?? 0)),
      definition: shortened(concept.definition),
      broader: broader.get(id) ?? [],
      narrower: narrower.get(id) ?? [],
      related: related.get(id) ?? [],
    };
  };
  const concepts = Array.from(together.concepts.values(), finished);
  return { concepts: concepts.sort((left, right) => (left.id < right.id ? -1 : 1)), faults: faults.told() };
}
