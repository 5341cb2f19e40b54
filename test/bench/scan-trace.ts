import type { Page } from 'playwright-core';
import * as z from 'zod/mini';

/** Of the events of a trace (Trace Event Format), the complete ones: when and how long, in microseconds. */
const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.optional(z.number()),
});

type TraceEvent = z.infer<typeof eventSchema>;

/** What the main thread does at a stretch. What goes on after `scheduler.yield` is in a microtask checkpoint behind its task. */
const isStretch = (name: string): boolean => name.endsWith('RunTask') || name.endsWith('PerformMicrotaskCheckpoint');

const startMark = 'kith-bench-start';
const endMark = 'kith-bench-end';

/** The longest tasks of a main thread, in milliseconds. */
export interface LongestTasks {
  /** Of those that run scripts, timers, garbage collection. */
  work: number;
  /** Of those in which the browser draws a frame; 0 where none was drawn. */
  frame: number;
}

/**
 * The longest tasks of a page's main thread while something is done in it. The page has to be at rest.
 * @param act does it in the page, and puts the two marks around it
 */
export async function longestTasks(
  page: Page,
  act: (start: string, end: string) => Promise<void>,
): Promise<LongestTasks> {
  const events = await traceOf(page, () => act(startMark, endMark));
  const start = events.find(({ name }) => name === startMark);
  const end = events.find(({ name }) => name === endMark);
  if (start === undefined || end === undefined) throw new Error('The trace lacks the marks of the bench.');
  const thread = events.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const tasks = thread.filter(({ name, ts, dur = 0 }) => isStretch(name) && ts + dur >= start.ts && ts <= end.ts);
  if (tasks.length === 0) throw new Error('The trace has no task of the page.');
  const frames = thread.filter(({ name }) => name === 'PrePaint').map(({ ts }) => ts);
  const isFrame = ({ ts, dur = 0 }: TraceEvent): boolean => frames.some((at) => at >= ts && at <= ts + dur);
  const longest = (some: readonly TraceEvent[]): number => Math.max(0, ...some.map(({ dur = 0 }) => dur)) / 1000;
  return { work: longest(tasks.filter((task) => !isFrame(task))), frame: longest(tasks.filter(isFrame)) };
}

async function traceOf(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const each of value) {
      const event = eventSchema.safeParse(each);
      if (event.success) events.push(event.data);
    }
  });
  const complete = new Promise<void>((resolve) => session.on('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}
