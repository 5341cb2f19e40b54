import { type Interest, interestSchema, type Openness, opennessSchema, personSchema } from '@kith/shared/person/person';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { readOpenness } from './cells.ts';
import type { ConceptOf } from '../content/labels.ts';
import type { RowView } from './row.ts';

const without = 'the person is published without it';
const kinds = relationshipKinds.join(', ');

/** What the person wants to learn. */
export function interestsOf(row: RowView, conceptOf: ConceptOf): Interest[] {
  const interests: Interest[] = [];
  for (const topic of row.list('interests')) {
    const concept = conceptOf(topic);
    const interest = concept === undefined ? { topic } : { topic, concept };
    if (!interestSchema.safeParse(interest).success) row.report('error', 'interests', topic, 'is too long', without);
    else if (!personSchema.shape.interests.safeParse([...interests, interest]).success) {
      row.report('error', 'interests', topic, 'is one more than a directory can carry', 'it and those after it are left out');
      break;
    } else interests.push(interest);
  }
  return interests;
}

/** The kinds of relationship that the person is open to, each once. */
export function opennessOf(row: RowView): Openness[] {
  const found = new Map<string, Openness>();
  for (const text of row.list('open_to')) {
    const { kind, places, strange } = readOpenness(text);
    if (kind === undefined) {
      row.report('error', 'open_to', text, `is none of ${kinds}`, without);
      continue;
    }
    if (strange !== undefined) {
      row.report('error', 'open_to', text, 'has no number from 0 to 99 in its parenthesis', 'it is published without places');
    }
    const openness = opennessSchema.safeParse(places === undefined ? { kind } : { kind, places });
    if (openness.success && !found.has(kind)) found.set(kind, openness.data);
  }
  return [...found.values()];
}
