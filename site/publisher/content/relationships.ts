import { isRelationshipKind } from '@kith/shared/vocabulary/relationship';
import {
  agendaMoments,
  line,
  type RelationshipEntry,
  type RelationshipGuide,
  type RelationshipQuestions,
  relationshipEntrySchema,
} from '@kith/shared/vocabulary/relationship-guide';
import * as z from 'zod/mini';
import type { Fault } from '../report.ts';
import { type ContentFile, type Entry, idOf, readEntry } from './entry.ts';

export interface Relationships {
  /** Sorted by kind. */
  relationships: RelationshipGuide[];
  faults: Fault[];
}

/** What is written in a language beside the main one: `de/relationships/mentoring.md` and so on. */
export interface TranslatedFiles {
  /** Its two letters. */
  language: string;
  files: readonly ContentFile[];
}

/** What a feed has of a translation. All else in its file is for proofreading; how many there are, the original says. */
const questions = z.object({ pulse: z.array(line), closing: z.array(line) });

/** How the kinds of relationship are lived: `relationships/mentoring.md` and so on. */
export function readRelationships(
  files: readonly ContentFile[],
  translated: readonly TranslatedFiles[] = [],
): Relationships {
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
    faults.push(...longAgendas(entry));
    const translations = Object.fromEntries(
      translated.flatMap((each) => {
        const own = translationOf(entry, each, faults);
        return own === undefined ? [] : [[each.language, own]];
      }),
    );
    return [{ kind, ...data, ...(Object.keys(translations).length > 0 && { translations }) }];
  });
  return { relationships: relationships.sort((left, right) => (left.kind < right.kind ? -1 : 1)), faults };
}

function longAgendas({ file, data, lineOf }: Entry<RelationshipEntry>): Fault[] {
  return agendaMoments.flatMap((moment): Fault[] => {
    const sum = data.agendas[moment].reduce((minutes, point) => minutes + point.minutes, 0);
    if (sum <= data.rhythm.minutes) return [];
    const reason = `the agenda of the ${moment} meeting takes ${sum} minutes, and a meeting has ${data.rhythm.minutes}`;
    const where = { file, line: lineOf('agendas'), field: 'agendas' };
    return [{ severity: 'warning', ...where, reason, outcome: 'it is published all the same' }];
  });
}

/** Answers are kept by the place of their question, so that a translation has to ask as many as its original. */
function translationOf(
  { id, data: original }: Entry<RelationshipEntry>,
  { language, files }: TranslatedFiles,
  faults: Fault[],
): RelationshipQuestions | undefined {
  const file = files.find(({ path }) => idOf(path) === id);
  if (file === undefined) return undefined;
  const outcome = `mend it: until then whoever reads “${language}” is asked in the main language`;
  const entry = readEntry(file, questions, faults, outcome);
  if (entry === undefined) return undefined;
  const uneven = (['pulse', 'closing'] as const).flatMap((field): Fault[] => {
    const [has, wanted] = [entry.data[field].length, original[field].length];
    if (has === wanted) return [];
    const reason = `there are ${has} of these, and the original has ${wanted}`;
    return [{ severity: 'error', file: file.path, line: entry.lineOf(field), field, reason, outcome }];
  });
  faults.push(...uneven);
  return uneven.length === 0 ? entry.data : undefined;
}
