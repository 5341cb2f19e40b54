import { send } from '../send.ts';
import type { kept } from './kept.ts';
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

/** When it is asked for once more, in milliseconds: the page may have been put aside, or the background have been stopped. */
const waits = [500, 2000, 8000];

/**
 * The second script, which reads names and shows cards. The first name brings it: most pages do well without.
 * @returns undefined when it does not come
 */
export async function secondScript(signal: AbortSignal): Promise<typeof startNames | undefined> {
  for (const wait of [...waits, 0]) {
    if (globalThis.kithScripts?.startNames === undefined) await send('page.names', {}).catch(() => undefined);
    const start = globalThis.kithScripts?.startNames;
    if (start !== undefined || signal.aborted || wait === 0) return start;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return undefined;
}
