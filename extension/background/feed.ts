import type { Result } from '@kith/shared/result';
import { withCacheLock } from '../feed/lock.ts';
import type { FeedFailure } from '../feed/problem.ts';
import { dropPending } from '../feed/publication.ts';
import { readActive } from '../feed/readable.ts';
import type { ActiveDirectory } from '../feed/records.ts';
import { forget } from '../feed/recreate.ts';
import { factsOf, stateOf, toldFailure } from '../feed/state.ts';
import { noStatus, readStatus, writeStatus } from '../feed/status.ts';
import { type Synced, type SyncTools, start, sync } from '../feed/sync.ts';
import { forgetKept } from '../kept/forget.ts';
import { patternOf } from '../popup/site.ts';
import { readSettings, type Settings } from '../settings.ts';
import { directoryChanged } from './directory.ts';
import { lapseNow } from './lapse.ts';
import { tellPages } from './pages.ts';
import { pause } from './pause.ts';
import { progressReport } from './progress.ts';
import type { Handlers } from './router.ts';
import { scheduleAfter, watchSync } from './schedule.ts';

/** `start` puts the cache in order first, which reads all of it. */
type Kind = 'start' | 'sync';

/** How long a server may say nothing at all before we give up. */
const stallMilliseconds = 20_000;

/** Chromium stops a worker that asks nothing of the browser for 30 seconds, downloads or not. */
const aliveMilliseconds = 20_000;

let running: Promise<void> | undefined;
let stop = new AbortController();
let next: Promise<void> | undefined;

/**
 * Syncs with the feed in force. During a sync it waits for that one and then asks once more, for whoever calls may know of
 * something newer. Never rejects: the status says what happened.
 */
export function syncNow(kind: Kind = 'sync'): Promise<void> {
  if (running === undefined) return run(kind);
  if (kind === 'start') return running;
  next ??= running.then(() => run(kind));
  return next;
}

/** Ends a sync whose feed or keys are not wanted any more; what it downloaded is kept. */
export function stopSync(): void {
  stop.abort();
}

export const isSyncing = (): boolean => running !== undefined;

function run(kind: Kind): Promise<void> {
  next = undefined;
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), aliveMilliseconds);
  const done = syncUntilSettled(kind).finally(() => {
    clearInterval(alive);
    running = undefined;
  });
  running = done;
  return done;
}

async function syncUntilSettled(kind: Kind): Promise<void> {
  await watchSync();
  for (let again = true; again; ) {
    stop = new AbortController();
    const settings = await readSettings();
    const failure = await syncOnce(kind, settings, stop.signal);
    await scheduleAfter(failure, new Date());
    // Somebody may have named another feed or key meanwhile.
    const { feedUrl, feedKeys } = await readSettings();
    again = feedUrl !== settings.feedUrl || feedKeys.join() !== settings.feedKeys.join();
  }
}

async function syncOnce(
  kind: Kind,
  { feedUrl, feedKeys }: Settings,
  signal: AbortSignal,
): Promise<FeedFailure | undefined> {
  const lapsed = await lapseNow();
  const before = await readStatus();
  const active = await readActive().catch(() => undefined);
  if (feedUrl === '') {
    await withCacheLock(dropPending).catch(() => undefined);
    await writeStatus({ ...factsOf(active), state: stateOf(active, undefined, new Date()) });
    return undefined;
  }
  const syncing = { ...factsOf(active), state: 'syncing' as const };
  await writeStatus(syncing);
  const tools: SyncTools = {
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
    keys: feedKeys,
    pause,
    random: Math.random,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    stallMilliseconds,
    signal,
    onProgress: progressReport(syncing, () => performance.now()),
  };
  const result = await attempt(kind, feedUrl, tools);
  await tell(result, active, lapsed ?? before.error);
  return result.ok ? undefined : result.error;
}

async function attempt(kind: Kind, feedUrl: string, tools: SyncTools): Promise<Result<Synced, FeedFailure>> {
  const pattern = patternOf(feedUrl);
  if (pattern !== undefined && !(await browser.permissions.contains({ origins: [pattern] })))
    return {
      ok: false,
      error: { problem: 'permission', detail: `The browser does not let Kith ask ${new URL(feedUrl).host}.` },
    };
  try {
    return await (kind === 'start' ? start : sync)(feedUrl, tools);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, error: { problem: 'storage', detail: `The sync broke off: ${detail}.` } };
  }
}

/** Writes how a sync ended, and lets everybody read what is in use now. */
async function tell(
  result: Result<Synced, FeedFailure>,
  before: ActiveDirectory | undefined,
  errorBefore: FeedFailure | undefined,
): Promise<void> {
  const now = new Date();
  const active = await readActive().catch(() => undefined);
  const failure = result.ok ? undefined : toldFailure(errorBefore, result.error, active === undefined);
  const { notice } = result.ok ? result.value : {};
  await writeStatus({
    ...factsOf(active),
    state: stateOf(active, failure, now),
    checkedAt: now.toISOString(),
    ...(notice === undefined ? {} : { notice }),
    ...(failure === undefined ? {} : { error: { problem: failure.problem, detail: failure.detail } }),
  });
  const changed = result.ok ? result.value.changed : before?.manifest.publishedAt !== active?.manifest.publishedAt;
  if (!changed) return;
  directoryChanged();
  await tellPages();
}

export const feedHandlers: Pick<Handlers, 'feed.sync' | 'feed.forget'> = {
  async 'feed.sync'() {
    await syncNow();
    return {};
  },
  async 'feed.forget'() {
    stopSync();
    await running;
    await withCacheLock(forget);
    await forgetKept();
    await writeStatus(noStatus);
    directoryChanged();
    await tellPages();
    return {};
  },
};
