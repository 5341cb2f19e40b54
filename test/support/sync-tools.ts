import type { SyncTools } from '../../extension/feed/sync.ts';
import { firstDay } from './publication.ts';

const day = 86_400_000;

/** When tests sync unless they say otherwise: a day after the second edition. */
export const syncDay = new Date(firstDay + 2 * day);

/** What a sync needs, with this process's own fetch and no real waits but the server's. */
export function syncTools(changes: Partial<SyncTools> = {}): SyncTools {
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => syncDay,
    keys: [],
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    random: () => 0.5,
    sleep: () => Promise.resolve(),
    stallMilliseconds: 5_000,
    ...changes,
  };
}
