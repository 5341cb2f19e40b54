import { parentPort, Worker } from 'node:worker_threads';

/** A thread of our own that answers each request once, in their order. What crosses is copied. */
export interface Thread<Request, Answer> {
  ask(request: Request): Promise<Answer>;
  /** Ends the thread, whatever it is at. */
  close(): Promise<void>;
}

type Reply<Answer> = { answer: Answer } | { error: Error };

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

/**
 * Starts a thread. Its answers have the type that the file's handler gives: nobody else speaks to it.
 * @param file a module that calls `answerRequests`
 */
export function openThread<Request, Answer>(file: URL): Thread<Request, Answer> {
  const worker = new Worker(file);
  const waiting: Waiting<Answer>[] = [];
  const failAll = (reason: Error) => {
    for (const { reject } of waiting.splice(0)) reject(reason);
  };
  worker.on('message', (reply: Reply<Answer>) => {
    const first = waiting.shift();
    if ('answer' in reply) first?.resolve(reply.answer);
    else first?.reject(reply.error);
  });
  worker.on('error', (cause) => failAll(new Error('A thread of the publisher failed.', { cause })));
  worker.on('exit', () => failAll(new Error('A thread of the publisher ended too early.')));
  return {
    ask(request) {
      const answer = new Promise<Answer>((resolve, reject) => waiting.push({ resolve, reject }));
      // Whoever stops early leaves answers that nobody waits for.
      answer.catch(() => {});
      worker.postMessage(request);
      return answer;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** The thread's side: answers with what the handler gives or throws, one request after the other. */
export function answerRequests<Request, Answer>(handler: (request: Request) => Promise<Answer>): void {
  const reply = async (request: Request): Promise<Reply<Answer>> => {
    try {
      return { answer: await handler(request) };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  };
  let last = Promise.resolve();
  parentPort?.on('message', (request: Request) => {
    last = last.then(async () => parentPort?.postMessage(await reply(request)));
  });
}
