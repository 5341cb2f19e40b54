import { isRelationshipKind } from '@kith/shared/vocabulary/relationship';
import {
  agendaMoments,
  type RelationshipGuide,
  relationshipEntrySchema,
} from '@kith/shared/vocabulary/relationship-guide';
import type { Fault } from '../report.ts';
import { type ContentFile, readEntry } from './entry.ts';

export interface Relationships {
  /** Sorted by kind. */
  relationships: RelationshipGuide[];
  faults: Fault[];
}

/** How the kinds of relationship are lived: `relationships/mentoring.md` and so on. */
export function readRelationships(files: readonly ContentFile[]): Relationships {
  const faults: Fault[] = [];
  const relationships = files.flatMap((file): RelationshipGuide[] => {
    const entry = readEntry(file, relationshipEntrySchema, faults);
    if (entry === undefined) return [];
    const { id: kind, data } = entry;
    if (!isRelationshipKind(kind)) {
      const reason = `"${kind}" is no kind of learning relationship`;
      faults.push({ severity: 'error', file: file.path, reason, outcome: 'the entry is left out' });
      return [];
    }
    for (const moment of agendaMoments) {
      const sum = data.agendas[moment].reduce((minutes, point) => minutes + point.minutes, 0);
      if (sum <= data.rhythm.minutes) continue;
      const reason = `the agenda of the ${moment} meeting takes ${sum} minutes, and a meeting has ${data.rhythm.minutes}`;
      const where = { file: file.path, line: entry.lineOf('agendas'), field: 'agendas' };
      faults.push({ severity: 'warning', ...where, reason, outcome: 'it is published all the same' });
    }
    return [{ kind, ...data }];
  });
  return { relationships: relationships.sort((left, right) => (left.kind < right.kind ? -1 : 1)), faults };
}
