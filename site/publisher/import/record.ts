import type { Fault } from '../report.ts';
import type { Column } from './columns.ts';

/** What a source says about one topic that somebody knows. Plain text, nothing checked yet. */
export interface ToldTopic {
  topic: string;
  /** One of `expertiseLevels`, in the words of the source's own scale already turned into ours. */
  level?: string;
  /** A date that `readDate` reads. */
  date?: string;
  /** Who says so: `self`, or the name of a system. Absent: the import. */
  source?: string;
  /** Web addresses that show it. */
  evidence?: readonly string[];
}

/** One person as a source tells, whatever the format. Plain text, nothing checked yet. */
export interface SourceRecord {
  /** Where the record begins in its file, in lines from 1. */
  line: number;
  /**
   * The values of each column of `columns.ts`, in the source's order. Of a column for one value the first that is not
   * blank counts; the values of a list column are single ones already (`Optics (expert)`, `mentoring (2)`).
   */
  values: Partial<Record<Column, readonly string[]>>;
  /** Expertise that says more than a topic's words; it is joined to `values.expertise`. */
  topics?: readonly ToldTopic[];
  /** How the source calls a column, for messages: `{ email: 'emails[0].value' }`. Absent: the column's own name. */
  labels?: Partial<Record<Column, string>>;
}

/**
 * What a format's reader finds, in the order of the file. Each record of the source is either a `record` or
 * `rejected`, with its line and never both or none; `fault` is for all else that is worth saying.
 */
export type Reading =
  | { kind: 'record'; record: SourceRecord }
  | { kind: 'rejected'; fault: Fault }
  | { kind: 'fault'; fault: Fault };
