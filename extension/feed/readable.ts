import { isLapsed } from '@kith/shared/feed/lapse';
import { openCache } from './cache.ts';
import { type ActiveDirectory, activeFrom, type PendingDirectory, pendingFrom } from './records.ts';

/** The directory in use, whether its time is up or not. */
export async function readActive(): Promise<ActiveDirectory | undefined> {
  const cache = await openCache();
  return activeFrom(await cache.get('active', 'active'));
}

/** The directory that was being downloaded. */
export async function readPending(): Promise<PendingDirectory | undefined> {
  const cache = await openCache();
  return pendingFrom(await cache.get('pending', 'pending'));
}

/** The directory in use, if it may be read now: not where its server has been silent for too long. */
export async function readUsable(now: Date): Promise<ActiveDirectory | undefined> {
  const active = await readActive();
  return active === undefined || isLapsed(active.manifest, new Date(active.heardAt), now) ? undefined : active;
}
