import { parentPort, workerData } from 'node:worker_threads';
import { createPacker } from './packs.ts';

/** What the thread that reads is given. */
export interface PacksOrder {
  paths: readonly string[];
  mostBytes: number;
}

/** Reads files in a thread of its own: for each message the next pack. */
const { mostBytes, paths }: PacksOrder = workerData;
const packFrom = createPacker(paths, mostBytes);
let done = 0;
parentPort?.on('message', () => {
  if (done >= paths.length) return;
  const pack = packFrom(done);
  done += pack.ends.length;
  parentPort?.postMessage(pack, [pack.bytes.buffer]);
});
