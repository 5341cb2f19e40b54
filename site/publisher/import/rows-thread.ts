import { parentPort, workerData } from 'node:worker_threads';
import { rowParser } from './rows.ts';
import type { RowReply, RowRequest } from './rows-elsewhere.ts';

// The other end of `rowsElsewhere`.
const parser = rowParser(String(workerData));

async function answer(request: RowRequest): Promise<RowReply> {
  try {
    return { part: await ('text' in request ? parser.take(request.text) : parser.end()) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: RowRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
