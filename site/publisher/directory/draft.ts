import type { Told } from '../import/person.ts';
import type { Fault, Severity } from '../report.ts';

/** A person as one or several records tell, before the directory is whole. Plain data, so that it can be put aside. */
export interface Draft extends Told {
  /** The place of the source among those that were given, from 0. */
  source: number;
  /** Of the record in its file, from 1. */
  line: number;
  /** False where the record says that the person is not to be published. */
  listed: boolean;
  /** Ids that other sources give the same person: a manager may be named by one of them. */
  otherIds?: string[];
  /** How the source calls its columns, where other than we do. */
  labels: { id?: string; email?: string; manager?: string };
}

/** Names of the sources, by their place. */
export type SourceNames = readonly string[];

export function placeOf({ line, source }: Pick<Draft, 'line' | 'source'>, names: SourceNames): string {
  return `${names[source] ?? ''}:${line}`;
}

/** What is wrong with a column of a draft. */
export function draftFault(
  draft: Pick<Draft, 'line' | 'source' | 'labels'>,
  names: SourceNames,
  what: { severity: Severity; column: 'id' | 'email' | 'manager'; value: string; reason: string; outcome: string },
): Fault {
  const { column, ...said } = what;
  return { file: names[draft.source] ?? '', line: draft.line, field: draft.labels[column] ?? column, ...said };
}

/** A draft in one line, to be put aside: the person, a tab (which JSON escapes elsewhere), and the rest. */
export function writeDraft({ person, ...rest }: Draft): string {
  return `${JSON.stringify(person)}\t${JSON.stringify(rest)}`;
}

/** A draft that was put aside, back again. The types are a hand-over: nobody but us writes a spool. */
export function readDraft(record: string): Draft {
  const end = record.indexOf('\t');
  const person: Draft['person'] = JSON.parse(record.slice(0, end));
  const rest: Omit<Draft, 'person'> = JSON.parse(record.slice(end + 1));
  return { ...rest, person };
}
