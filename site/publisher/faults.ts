import type { Fault, Severity, Tally } from './report.ts';

/** What is wrong with the sources of a command, as it comes. */
export interface FaultLog {
  add(fault: Fault): void;
  /** How many there were, kept or not. */
  tally(): Tally;
  /** Those that are kept, by file in the order of their coming and by line. */
  list(): Fault[];
}

/** A million broken rows need no million sentences: of each severity so many are kept. */
const mostOfEach = 10_000;

export function createFaultLog(): FaultLog {
  const kept: Fault[] = [];
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  return {
    add(fault) {
      counts[fault.severity]++;
      if (counts[fault.severity] <= mostOfEach) kept.push(fault);
    },
    tally: () => ({ errors: counts.error, warnings: counts.warning, notes: counts.note }),
    list() {
      const files = new Map<string, Fault[]>();
      for (const fault of kept) {
        const faults = files.get(fault.file);
        if (faults === undefined) files.set(fault.file, [fault]);
        else faults.push(fault);
      }
      return [...files.values()].flatMap((faults) =>
        faults.sort((left, right) => (left.line ?? 0) - (right.line ?? 0)),
      );
    },
  };
}
