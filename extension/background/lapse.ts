import { lapse } from '../feed/lapse.ts';
import { withCacheLock } from '../feed/lock.ts';
import type { FeedFailure } from '../feed/problem.ts';
import { readUsable } from '../feed/readable.ts';
import { noStatus, writeStatus } from '../feed/status.ts';
import { tellPages } from './pages.ts';

/** Asking the cache before each answer of a busy page would cost more than the answer; nobody's time is up to the minute. */
const askAgainMilliseconds = 60_000;

let readableUntil = 0;
let lapsing = false;

/** Deletes a directory whose time is up, and says so. */
export async function lapseNow(): Promise<FeedFailure | undefined> {
  const lapsed = await withCacheLock(async () => {
    const failure = await lapse(new Date());
    // Within the lock: a sync that waited for it has to read why there is no directory.
    if (failure !== undefined) await writeStatus({ ...noStatus, error: failure });
    return failure;
  }).catch(() => undefined);
  if (lapsed === undefined) return undefined;
  await tellPages();
  return lapsed;
}

/** Whether there is a directory that may be read now. One that may not be read any more is deleted. */
export async function mayRead(): Promise<boolean> {
  const now = new Date();
  if (now.getTime() < readableUntil) return true;
  if ((await readUsable(now)) !== undefined) {
    readableUntil = now.getTime() + askAgainMilliseconds;
    return true;
  }
  if (lapsing) return false;
  lapsing = true;
  void lapseNow().finally(() => {
    lapsing = false;
  });
  return false;
}
