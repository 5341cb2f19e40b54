import type { Interest, Openness } from '@kith/shared/person/person';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { readOpenness } from './cells.ts';
import type { Topics } from './topics.ts';
import type { RecordView } from './view.ts';

const kinds = relationshipKinds.join(', ');

/** What the person wants to learn. */
export function interestsOf(row: RecordView, topics: Topics): Interest[] {
  return row.list('interests').map(topics.interest);
}

/** The kinds of relationship that the person is open to, each once. */
export function opennessOf(row: RecordView): Openness[] {
  const found = new Map<string, Openness>();
  for (const text of row.list('open_to')) {
    const { kind, places, strange } = readOpenness(text);
    if (kind === undefined) {
      row.report('error', 'open_to', text, `is none of ${kinds}`, 'the person is published without it');
      continue;
    }
    if (strange !== undefined) {
      row.report(
        'error',
        'open_to',
        text,
        'has no number from 0 to 99 in its parenthesis',
        'it is published without places',
      );
    }
    if (!found.has(kind)) found.set(kind, places === undefined ? { kind } : { kind, places });
  }
  return [...found.values()];
}
