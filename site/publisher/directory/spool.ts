import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Records put aside in partitions, so that no more than one partition need be in memory at a time. */
export interface Spool {
  partitions: number;
  add(partition: number, record: string): void;
  /** The records of a partition in the order in which they came. */
  read(partition: number): string[];
  /** Deletes what was put aside. */
  close(): void;
}

/** Characters of a partition that wait in memory: a directory of a few thousand people never touches the disk. */
const waitingCharacters = 262_144;

/**
 * Records of one line each, JSON for instance. Written with the synchronous functions: they go to the system's page cache,
 * and a promise for each would cost more than the writing.
 * @param folder made when the first partition overflows; only its owner may look into it
 */
export function openSpool(folder: string, partitions: number): Spool {
  const waiting: string[][] = Array.from({ length: partitions }, () => []);
  const lengths = new Array<number>(partitions).fill(0);
  const onDisk = new Set<number>();
  const fileOf = (partition: number) => join(folder, String(partition));
  const flush = (partition: number) => {
    if (onDisk.size === 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
    onDisk.add(partition);
    appendFileSync(fileOf(partition), `${(waiting[partition] ?? []).join('\n')}\n`, { mode: 0o600 });
    waiting[partition] = [];
    lengths[partition] = 0;
  };
  return {
    partitions,
    add(partition, record) {
      waiting[partition]?.push(record);
      const length = (lengths[partition] ?? 0) + record.length;
      lengths[partition] = length;
      if (length > waitingCharacters) flush(partition);
    },
    read(partition) {
      const written = onDisk.has(partition) ? readFileSync(fileOf(partition), 'utf-8').split('\n') : [];
      return [...written.filter((line) => line !== ''), ...(waiting[partition] ?? [])];
    },
    close() {
      for (const records of waiting) records.length = 0;
      if (onDisk.size > 0) rmSync(folder, { recursive: true, force: true });
      onDisk.clear();
    },
  };
}
