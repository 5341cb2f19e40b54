import { type Fault, type Severity, shorten } from '../../report.ts';

interface Note {
  severity: Severity;
  line: number;
  count: number;
  outcome: string;
}

/** How many different remarks one file gets. */
const most = 50;

/** What is to be said once a file, however many records give cause for it. */
export class Notes {
  readonly #file: string;
  readonly #notes = new Map<string, Note>();

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param line of the record that gives cause
   * @param reason a clause, the same for all records that are alike
   */
  add(line: number, reason: string, outcome: string, severity: Severity = 'note'): void {
    const known = this.#notes.get(reason);
    if (known !== undefined) known.count++;
    else if (this.#notes.size < most) this.#notes.set(reason, { severity, line, count: 1, outcome });
  }

  /** In the order in which they were first made, each at its first line. */
  faults(): Fault[] {
    return Array.from(this.#notes, ([reason, { count, line, outcome, severity }]) => {
      const times = count === 1 ? '' : ` (${count} times in this file, first here)`;
      return { severity, file: this.#file, line, reason: `${reason}${times}`, outcome };
    });
  }
}

/** A name from a file, for a remark. */
export function quoted(name: string): string {
  return `"${shorten(name)}"`;
}
