import { type Concept, conceptId, conceptSchema, vocabularyKinds } from '@kith/shared/vocabulary/concept';
import * as z from 'zod/mini';
import type { Fault } from '../report.ts';
import { narrowerOf } from '../vocabulary/hierarchy.ts';
import { type ContentFile, type Entry, readEntry } from './entry.ts';
import { ringEdges } from './rings.ts';

/** What the front matter of a vocabulary entry says; the file's name is the id, and `narrower` follows from `broader`. */
const entrySchema = z.object({
  prefLabel: conceptSchema.shape.prefLabel,
  altLabel: z._default(conceptSchema.shape.altLabel, []),
  kind: z.enum(vocabularyKinds),
  definition: z._default(conceptSchema.shape.definition, ''),
  broader: z._default(z.array(conceptId), []),
  related: z._default(z.array(conceptId), []),
});

type VocabularyEntry = Entry<z.infer<typeof entrySchema>>;

export interface Vocabulary {
  /** Sorted by id. */
  concepts: Concept[];
  faults: Fault[];
}

const gone = 'the reference is left out';

/** The references of an entry that lead somewhere else than to itself. */
function known(
  entry: VocabularyEntry,
  key: 'broader' | 'related',
  ids: ReadonlyMap<string, unknown>,
  faults: Fault[],
): string[] {
  return [...new Set(entry.data[key])].filter((id) => {
    if (ids.has(id) && id !== entry.id) return true;
    const reason = id === entry.id ? 'is the entry itself' : 'is no entry of the vocabulary';
    faults.push({
      severity: 'error',
      file: entry.file,
      line: entry.lineOf(key),
      field: key,
      value: id,
      reason,
      outcome: gone,
    });
    return false;
  });
}

/**
 * The concepts of the vocabulary, without its measures, which are for the site alone. An entry that cannot be read is reported and
 * left out.
 */
export function readVocabulary(files: readonly ContentFile[]): Vocabulary {
  const faults: Fault[] = [];
  const entries = new Map<string, VocabularyEntry>();
  for (const file of files) {
    const entry = readEntry(file, entrySchema, faults);
    if (entry === undefined) continue;
    const first = entries.get(entry.id);
    if (first === undefined) entries.set(entry.id, entry);
    else
      faults.push({
        severity: 'error',
        file: file.path,
        reason: `${first.file} has the same name`,
        outcome: 'this entry is left out',
      });
  }
  const ids = [...entries.keys()].sort();
  const broader = new Map(
    ids.map((id): [string, string[]] => {
      const entry = entries.get(id);
      return [id, entry === undefined ? [] : known(entry, 'broader', entries, faults)];
    }),
  );
  for (const { from, to, ring } of ringEdges(broader)) {
    const entry = entries.get(from);
    const reason = `closes a ring: ${ring.join(' → ')}`;
    if (entry !== undefined)
      faults.push({
        severity: 'error',
        file: entry.file,
        line: entry.lineOf('broader'),
        field: 'broader',
        value: to,
        reason,
        outcome: gone,
      });
    broader.set(
      from,
      (broader.get(from) ?? []).filter((id) => id !== to),
    );
  }
  const narrower = narrowerOf(broader);
  const isOfFeed = (id: string) => entries.get(id)?.data.kind !== 'measure';
  const concepts = ids.flatMap((id): Concept[] => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const { prefLabel, altLabel, kind, definition } = entry.data;
    const related = known(entry, 'related', entries, faults).filter(isOfFeed);
    if (kind === 'measure') return [];
    const [up, down] = [(broader.get(id) ?? []).filter(isOfFeed), (narrower.get(id) ?? []).filter(isOfFeed)];
    return [{ id, kind, prefLabel, altLabel, definition, broader: up, narrower: down, related }];
  });
  return { concepts, faults };
}
