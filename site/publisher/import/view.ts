import { fold } from '@kith/shared/person/fold';
import type { Fault, Severity } from '../report.ts';
import { tidy } from './cells.ts';
import type { Column } from './columns.ts';
import type { SourceRecord, ToldTopic } from './record.ts';

/** One record, read by the meaning of its columns. */
export interface RecordView {
  file: string;
  line: number;
  /** The first value of this column that is not blank, tidied; an empty text where there is none. */
  text(column: Column): string;
  /** The values of this column, each tidied, none blank. */
  all(column: Column): string[];
  /** The values of this column, each tidied, none blank, none twice (in another case or with other accents). */
  list(column: Column): string[];
  /** Expertise that says more than a topic's words. */
  topics: readonly ToldTopic[];
  /** How the source calls a column. */
  label(column: Column): string;
  /** What is wrong with a value of this record, and what becomes of it. */
  report(severity: Severity, column: Column, value: string, reason: string, outcome: string): void;
}

const none: readonly string[] = [];

function tidied(values: readonly string[] = none): string[] {
  return values.map(tidy).filter((value) => value !== '');
}

function distinct(tidied: string[], keyOf: (t: string) => string): string[] {
  if (tidied.length < 2) return tidied;
  const kept = new Map<string, string>();
  for (const value of tidied) {
    const key = keyOf(value);
    if (!kept.has(key)) kept.set(key, value);
  }
  return [...kept.values()];
}

function firstOf(values: readonly string[] = []): string {
  for (const value of values) {
    const text = tidy(value);
    if (text !== '') return text;
  }
  return '';
}

/** @param report takes what is wrong with the record */
export function viewOf({ labels, line, topics, values }: SourceRecord, file: string, report: (fault: Fault) => void) {
  const label = (column: Column) => labels?.[column] ?? column;
  const view: RecordView = {
    file,
    line,
    text: (column) => firstOf(values[column]),
    all: (column) => tidied(values[column]),
    list: (column) => distinct(tidied(values[column]), column === 'evidence' ? (text) => text : fold),
    topics: topics ?? [],
    label,
    report: (severity, column, value, reason, outcome) =>
      report({ severity, file, line, field: label(column), value, reason, outcome }),
  };
  return view;
}
