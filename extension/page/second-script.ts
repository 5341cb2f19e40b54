import { send } from '../send.ts';
import type { kept } from './kept.ts';
import { isOrphaned } from './lifetime.ts';
import type { startNames } from './names.ts';

/** Where the two scripts of a page find each other: in their own world, which no page sees. */
interface Meeting {
  /** What the first has for the second. */
  kept: typeof kept;
  /** What the second gives. */
  startNames?: typeof startNames;
}

declare global {
  var kithScripts: Meeting | undefined;
}

/** How long it is waited before each attempt, in milliseconds: the page may have been put aside, or the background stopped. */
const waits = [0, 500, 2000, 8000];

/**
 * The second script, which reads names and shows cards. The first name brings it: most pages do well without.
 * @returns undefined when it does not come
 */
export async function secondScript(signal: AbortSignal): Promise<typeof startNames | undefined> {
  for (const wait of waits) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (globalThis.kithScripts?.startNames === undefined) await send('page.names', {}).catch(() => undefined);
    const start = globalThis.kithScripts?.startNames;
    if (start !== undefined || signal.aborted || isOrphaned()) return start;
  }
  return undefined;
}
