import type { Fault } from '../report.ts';

/**
 * Faults of which a vocabulary may have thousands, one sentence for each kind and file: the first in the file is told with its line
 * and value, and how many there are.
 */
export interface AlikeFaults {
  add(fault: Fault): void;
  /** One fault for each kind, in the order of the first ones. */
  told(): Fault[];
}

export function alikeFaults(): AlikeFaults {
  const kinds = new Map<string, { first: Fault; count: number }>();
  return {
    add: (fault) => {
      const key = JSON.stringify([fault.file, fault.field ?? '', fault.reason]);
      const seen = kinds.get(key);
      if (seen === undefined) kinds.set(key, { first: fault, count: 1 });
      else {
        seen.count++;
        // Concepts come in the order of their addresses, people read a file in that of its lines.
        if ((fault.line ?? 0) < (seen.first.line ?? 0)) seen.first = fault;
      }
    },
    told: () =>
      Array.from(kinds.values(), ({ first, count }) => {
        if (count === 1) return first;
        const others = count === 2 ? 'one other' : `${count - 1} others`;
        return { ...first, reason: `${first.reason}, and so with ${others}` };
      }),
  };
}
