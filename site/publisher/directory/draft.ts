import type { Told } from '../import/person.ts';
import type { Fault, Severity } from '../report.ts';
import { type PersonText, personText, wholeText } from './person-text.ts';

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

/** A draft that was put aside, as far as a feed needs it. */
export interface DraftText {
  id: string;
  /** As written in the source. */
  manager: string;
  text: PersonText;
}

/** The fields of a record, put aside as JSON each: a tab cannot be in it. */
const separator = '\t';

/** A draft in one line, to be put aside: id, manager, the two parts of the person's text, and the rest. */
export function writeDraft({ manager, person, ...rest }: Draft): string {
  const { after, before } = personText(person);
  return [JSON.stringify(person.id), JSON.stringify(manager), before, after, JSON.stringify(rest)].join(separator);
}

const noManager = '""';

/** What was put aside, without reading the person again. The types are a hand-over: nobody but us writes a spool. */
export function readDraftText(record: string): DraftText {
  const [id = '', manager = noManager, before = '', after = ''] = record.split(separator, 4);
  return { id: JSON.parse(id), manager: manager === noManager ? '' : JSON.parse(manager), text: { before, after } };
}

/** A draft that was put aside, back again. */
export function readDraft(record: string): Draft {
  const { manager, text } = readDraftText(record);
  const person: Draft['person'] = JSON.parse(wholeText(text, undefined));
  const rest: Omit<Draft, 'person' | 'manager'> = JSON.parse(record.slice(record.lastIndexOf(separator) + 1));
  return { ...rest, manager, person };
}
