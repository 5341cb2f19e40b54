import { number, plural } from './figures.ts';
import { type Section, table } from './section.ts';

/** What the report's reader needs to know besides the people. */
export interface QualityMeta {
  organisation: string;
  /** The sources, as the caller gave them. */
  files: readonly string[];
  generatedAt: Date;
  /** What was wrong with the sources. `lines` may be the first of more. */
  faults: { errors: number; warnings: number; notes: number; lines: readonly string[] };
  /** Fields in which sources that were merged say different things, and whose word counted. */
  conflicts?: readonly { field: string; people: number; examples: readonly string[] }[];
}

/** What went wrong while reading. */
export function faultSection({ faults: { errors, lines, notes, warnings } }: QualityMeta): Section {
  const total = errors + warnings + notes;
  const counts = [
    plural(errors, 'error', 'errors'),
    plural(warnings, 'warning', 'warnings'),
    plural(notes, 'note', 'notes'),
  ];
  return {
    id: 'faults',
    count: total,
    title: 'Faults in the sources',
    finding: total === 0 ? 'Every record was read without a fault.' : `${counts.join(', ')}.`,
    why: 'An error means that something of the source is not published. Warnings and notes are published, but worth a look.',
    ...(errors > 0
      ? { advice: 'Mend them in the source rather than in the export: the next export then brings them right.' }
      : {}),
    ...table(
      'Faults with their place',
      ['Fault'],
      lines.map((line) => [line]),
      Math.max(total, lines.length),
    ),
  };
}

/** Where the sources disagree; nothing where there was one source. */
export function conflictSections({ conflicts = [] }: QualityMeta): Section[] {
  if (conflicts.length === 0) return [];
  const people = conflicts.reduce((sum, conflict) => sum + conflict.people, 0);
  return [
    {
      id: 'conflicts',
      title: 'Where the sources disagree',
      finding: `Sources say different things ${number(people)} ${people === 1 ? 'time' : 'times'}; the source that comes first for the field counts.`,
      why: 'Two systems that disagree about a title or a place show which of them is kept up.',
      advice: 'Say in the configuration which source counts for a field, or mend the one that is out of date.',
      ...table(
        'Fields that sources disagree about',
        ['Field', 'People#', 'Examples'],
        conflicts.map(({ examples, field, people: count }) => [field, count, examples.join(' · ')]),
      ),
    },
  ];
}
