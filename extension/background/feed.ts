import type { Result } from '@kith/shared/result';
import { forget, openCache, readActive } from '../feed/cache.ts';
import type { FeedFailure } from '../feed/problem.ts';
import { type FeedState, type FeedStatus, noStatus, writeStatus } from '../feed/status.ts';
import { type Synced, sync } from '../feed/sync.ts';
import { pageNotice } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { directoryChanged } from './directory.ts';
import type { Handlers } from './router.ts';

const lock = 'kith-sync';

/** Syncs with the feed in force; a second call waits for the first. Never rejects: the status says what happened. */
export async function syncNow(): Promise<void> {
  await navigator.locks.request(lock, async () => {
    for (let again = true; again; ) {
      const { feedUrl } = await readSettings();
      await syncOnce(feedUrl);
      // Somebody may have named another feed meanwhile.
      again = (await readSettings()).feedUrl !== feedUrl;
    }
  });
}

async function syncOnce(feedUrl: string): Promise<void> {
  if (feedUrl === '') {
    await writeStatus(await activeStatus('empty'));
    return;
  }
  await writeStatus({ ...(await activeStatus('syncing')), state: 'syncing' });
  let result: Result<Synced, FeedFailure>;
  try {
    result = await sync(feedUrl, { fetch: (input, init) => fetch(input, init), now: () => new Date() });
  } catch (cause) {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    result = {
      ok: false,
      error: { problem: full ? 'full' : 'damaged', detail: cause instanceof Error ? cause.message : String(cause) },
    };
  }
  const checkedAt = new Date().toISOString();
  if (result.ok) {
    await writeStatus({ ...(await activeStatus('ready')), checkedAt });
    if (!result.value.changed) return;
  } else {
    await writeStatus({ ...(await activeStatus(stateAfter(result.error))), checkedAt, error: result.error });
  }
  directoryChanged();
  await tellPages();
}

function stateAfter({ problem }: FeedFailure): FeedState {
  if (problem === 'signin') return 'signin';
  return problem === 'expired' ? 'stale' : 'ready';
}

/** The status for what is in the cache now; `empty` if nothing is, whatever was hoped. */
async function activeStatus(state: FeedState): Promise<FeedStatus> {
  const active = await readActive();
  if (active === undefined)
    return { ...noStatus, state: state === 'signin' || state === 'syncing' ? state : ('empty' as const) };
  const { sequence, people, organisation, publishedAt } = active.manifest;
  return {
    state: state === 'empty' ? ('ready' as const) : state,
    sequence,
    people: people.count,
    organisation: organisation.name,
    publishedAt,
  };
}

/** Tells every page of ours to look again; tabs without our script do not listen, which is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map((tab) => (tab.id === undefined ? undefined : browser.tabs.sendMessage(tab.id, pageNotice))),
  );
}

export const feedHandlers: Pick<Handlers, 'feed.sync' | 'feed.forget'> = {
  async 'feed.sync'() {
    await syncNow();
    return {};
  },
  async 'feed.forget'() {
    await navigator.locks.request(lock, async () => {
      await openCache();
      await forget();
      await writeStatus(noStatus);
    });
    directoryChanged();
    await tellPages();
    return {};
  },
};
