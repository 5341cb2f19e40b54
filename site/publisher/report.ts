/**
 * `error`: something of the source did not reach the feed, and the command ends with exit code 1. `warning`: published,
 * but worth a look. `note`: for information.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that is wrong with a source: what, where, and what became of it. */
export interface Fault {
  severity: Severity;
  /** The path as the caller gave it. */
  file: string;
  /** Counted from 1, in lines of the file; a row with line breaks in its fields is at its first line. */
  line?: number;
  /** The column as the file's header names it, or the key of a front matter or configuration. */
  field?: string;
  /** The offending value, shortened. */
  value?: string;
  /** What is wrong, a clause that follows the quoted value where there is one: `is not an e-mail address`. */
  reason: string;
  /** What happened or what to do, a clause: `the person is published without it`. */
  outcome: string;
}

export interface Tally {
  errors: number;
  warnings: number;
  notes: number;
}

const longestValue = 60;

/** A value for a message: one line, no control characters, at most 60 characters. */
export function shorten(value: string): string {
  const flat = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const letters = Array.from(flat);
  return letters.length <= longestValue ? flat : `${letters.slice(0, longestValue - 1).join('')}…`;
}

/** `people.csv:14 · email · "anna(at)x" is not an e-mail address; the person is published without it.` */
export function faultLine(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const said = fault.value === undefined ? fault.reason : `"${shorten(fault.value)}" ${fault.reason}`;
  const mark = fault.severity === 'error' ? [] : [fault.severity];
  const field = fault.field === undefined ? [] : [shorten(fault.field)];
  return [place, ...mark, ...field, `${said}; ${fault.outcome}.`].join(' · ');
}

/** Errors first, then warnings, then notes; each in the order in which they were found. */
function bySeverity(faults: readonly Fault[]): Fault[] {
  const order: readonly Severity[] = ['error', 'warning', 'note'];
  return order.flatMap((severity) => faults.filter((fault) => fault.severity === severity));
}

/**
 * The faults as lines to read.
 * @param most how many of them; a last line tells of the others
 * @param total how many faults there were, also those that were not kept
 */
export function faultLines(faults: readonly Fault[], most: number, total = faults.length): string[] {
  const lines = bySeverity(faults).slice(0, most).map(faultLine);
  const others = total - lines.length;
  return others === 0 ? lines : [...lines, `… and ${others} more; --json lists them.`];
}

/** A fault as JSON carries it, its value shortened. */
export function faultRecord(fault: Fault): Fault {
  return fault.value === undefined ? fault : { ...fault, value: shorten(fault.value) };
}
