import type { BrowserContext, CDPSession } from 'playwright-core';
import * as z from 'zod/mini';

/** The extension's worker, seen from the browser: its heap, and a trace of its thread. */
export interface WorkerSession {
  /** What the worker's JavaScript holds now, in bytes: objects, and the memory of its buffers. */
  heapBytes(): Promise<number>;
  /** The longest task of the worker's thread while something is done, in milliseconds. */
  longestTask(act: () => Promise<void>): Promise<number>;
}

const usageSchema = z.object({
  result: z.object({ usedSize: z.number(), backingStorageSize: z.optional(z.number()) }),
});

/** Of the events of a trace (Trace Event Format): the names of threads, and complete events with their microseconds. */
const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.unknown()) })),
});

type TraceEvent = z.infer<typeof eventSchema>;

const threadName = 'ServiceWorker thread';

/**
 * Attaches to the service worker of an extension. By way of the browser's own session: Playwright gives none for workers.
 * @throws when there is no such worker
 */
export async function openWorkerSession(context: BrowserContext, extensionId: string): Promise<WorkerSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('This browser tells nothing of its workers.');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (target === undefined) throw new Error('The worker of the extension does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId });
  const ask = messenger(session, sessionId);
  return {
    async heapBytes() {
      const { result } = usageSchema.parse(await ask('Runtime.getHeapUsage'));
      return result.usedSize + (result.backingStorageSize ?? 0);
    },
    async longestTask(act) {
      const events = await traced(session, act);
      const workers = new Set(events.filter(isWorkerThread).map(({ pid, tid }) => `${pid} ${tid}`));
      const tasks = events.filter(({ name, pid, tid }) => name.endsWith('RunTask') && workers.has(`${pid} ${tid}`));
      if (tasks.length === 0) throw new Error('The trace has no task of the worker.');
      return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
    },
  };
}

const isWorkerThread = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args?.name === threadName;

/** Sends commands to an attached target and waits for the answer of each. */
function messenger(session: CDPSession, sessionId: string): (method: string) => Promise<unknown> {
  let last = 0;
  const waiting = new Map<number, (answer: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer: { id?: number } = JSON.parse(message);
    waiting.get(answer.id ?? 0)?.(answer);
    waiting.delete(answer.id ?? 0);
  });
  return async (method) => {
    const id = ++last;
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const each of value) {
      const event = eventSchema.safeParse(each);
      if (event.success) events.push(event.data);
    }
  };
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}
