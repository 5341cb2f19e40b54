import { storage } from '#imports';
import type { FeedFailure, FeedProblem } from '../feed/problem.ts';
import { isAskedToWait, minutesUntilRetry, type Retry, syncMinutes } from '../feed/schedule.ts';

const hourlyAlarm = 'sync';
const retryAlarm = 'sync-retry';

/** A sync that is still under way after this, or whose worker was stopped, is looked after. */
const watchMinutes = 1;

const retries = storage.defineItem<Retry>('local:feedRetry', { fallback: { failures: 0 } });

/** What another try soon would not change: the hourly one is enough. */
const patient: ReadonlySet<FeedProblem> = new Set(['expired', 'address', 'permission', 'lapsed']);

/** Sees to the hourly alarm, which browsers may lose. */
export async function keepAlarm(): Promise<void> {
  if ((await browser.alarms.get(hourlyAlarm)) !== undefined) return;
  await browser.alarms.create(hourlyAlarm, {
    delayInMinutes: 1 + Math.random() * syncMinutes,
    periodInMinutes: syncMinutes,
  });
}

/** Should the browser stop the worker in mid-sync, this alarm starts it again. */
export async function watchSync(): Promise<void> {
  await browser.alarms.create(retryAlarm, { delayInMinutes: watchMinutes });
}

/** Plans the next sync by how the last one ended. */
export async function scheduleAfter(failure: FeedFailure | undefined, now: Date): Promise<void> {
  if (failure === undefined || patient.has(failure.problem)) {
    await retries.setValue({ failures: 0 });
    await browser.alarms.clear(retryAlarm);
    return;
  }
  const { retryAfterSeconds } = failure;
  const failures = (await retries.getValue()).failures + 1;
  const notBefore = retryAfterSeconds === undefined ? {} : { notBefore: later(now, retryAfterSeconds) };
  await retries.setValue({ failures, ...notBefore });
  const delayInMinutes = minutesUntilRetry(failures, Math.random(), retryAfterSeconds);
  await browser.alarms.create(retryAlarm, { delayInMinutes });
}

/** Whether an alarm is one of ours and it is time to sync. */
export async function isTimeToSync(alarm: string, now: Date): Promise<boolean> {
  if (alarm === retryAlarm) return true;
  return alarm === hourlyAlarm && !isAskedToWait(await retries.getValue(), now);
}

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1_000).toISOString();
