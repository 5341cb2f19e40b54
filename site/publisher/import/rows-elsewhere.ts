import { Worker } from 'node:worker_threads';
import type { RowParser, TablePart } from './rows.ts';

/** What a thread is asked: to take text, or for what is left at its end. */
export type RowRequest = { text: string } | { end: true };

/** What it answers: a part, or why it could not. One answer to each request, in their order. */
export type RowReply = { part: TablePart } | { error: Error };

export interface RowThread extends RowParser {
  /** Ends the thread, whatever it is at. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(part: TablePart): void;
  reject(reason: Error): void;
}

/**
 * The same as `rowParser`, on a thread of its own. Parsing is a quarter of an import, and a second core is idle meanwhile.
 * @param delimiter between cells, one character
 */
export function rowsElsewhere(delimiter: string): RowThread {
  const worker = new Worker(new URL('./rows-thread.ts', import.meta.url), { workerData: delimiter });
  const waiting: Waiting[] = [];
  const failAll = (reason: Error) => {
    for (const { reject } of waiting.splice(0)) reject(reason);
  };
  worker.on('message', (reply: RowReply) => {
    const first = waiting.shift();
    if ('part' in reply) first?.resolve(reply.part);
    else first?.reject(reply.error);
  });
  worker.on('error', (cause) => failAll(new Error('The thread that parses the table failed.', { cause })));
  worker.on('exit', () => failAll(new Error('The thread that parses the table ended too early.')));
  const ask = (request: RowRequest) => {
    const reply = new Promise<TablePart>((resolve, reject) => waiting.push({ resolve, reject }));
    // Whoever stops early leaves answers that nobody waits for.
    reply.catch(() => {});
    worker.postMessage(request);
    return reply;
  };
  return {
    take: (text) => ask({ text }),
    end: () => ask({ end: true }),
    async close() {
      await worker.terminate();
    },
  };
}
