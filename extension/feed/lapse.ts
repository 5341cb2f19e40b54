import { isLapsed } from '@kith/shared/feed/lapse';
import type { FeedFailure } from './problem.ts';
import { dropPending, renew } from './publication.ts';
import { readActive, readPending } from './readable.ts';
import { forget } from './recreate.ts';

/**
 * Deletes a directory whose server has been silent for longer than the organisation allows, and one that was on its way.
 * A time in the future, left by a clock that ran ahead, counts as now, so that nobody gains time by it. To be called
 * under the cache's lock.
 * @returns what to tell, if the directory in use was deleted
 * @throws DOMException where the browser's storage fails
 */
export async function lapse(now: Date): Promise<FeedFailure | undefined> {
  const pending = await readPending();
  if (pending !== undefined && isLapsed(pending.manifest, new Date(pending.heardAt), now)) await dropPending();
  const active = await readActive();
  if (active === undefined) return undefined;
  const heardAt = new Date(active.heardAt);
  if (heardAt > now) await renew({ ...active, heardAt: now.toISOString() });
  if (!isLapsed(active.manifest, heardAt, now)) return undefined;
  await forget();
  return {
    problem: 'lapsed',
    detail: `The server last answered on ${active.heardAt}, and this computer's clock says ${now.toISOString()}. The clock may be wrong.`,
  };
}
