import { type FeedStatus, writeStatus } from '../feed/status.ts';

/** Four times a second is as often as anybody reads; each time wakes every open page of ours. */
const writeMilliseconds = 250;

/**
 * Writes how far a sync is into the status.
 * @param syncing the status without progress
 * @param clock milliseconds that only rise
 */
export function progressReport(syncing: FeedStatus, clock: () => number): (done: number, total: number) => void {
  let written = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const now = clock();
    if (done < total && now - written < writeMilliseconds) return;
    written = now;
    void writeStatus({ ...syncing, progress: { done, total } });
  };
}
