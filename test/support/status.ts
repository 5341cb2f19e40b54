import * as z from 'zod/mini';
import { waitFor } from './wait.ts';

/** The part of `feedStatus` that tools outside the extension rely on. */
const statusSchema = z.object({
  state: z.enum(['empty', 'syncing', 'ready', 'stale', 'signin']),
  sequence: z.number(),
  people: z.number(),
  error: z.optional(z.unknown()),
});

export type Status = z.infer<typeof statusSchema>;

const manifestSchema = z.object({ sequence: z.number(), people: z.object({ count: z.number() }) });

/** The stored status; undefined before the first. */
export function parseStatus(stored: unknown): Status | undefined {
  const status = statusSchema.safeParse(stored);
  return status.success ? status.data : undefined;
}

/** How a browser with Kith in it is driven, whichever it is. */
export interface Driven {
  setSettings: (changes: Record<string, unknown>) => Promise<void>;
  readStatus: () => Promise<Status | undefined>;
}

/** Points Kith at a feed and waits until its directory is in use. */
export async function follow(feedUrl: string, { setSettings, readStatus }: Driven): Promise<Status> {
  const ready = await matchesFeed(feedUrl);
  await setSettings({ feedUrl });
  return waitFor(`the directory of ${feedUrl} is in use`, async () => {
    const status = await readStatus();
    return status !== undefined && ready(status) ? status : undefined;
  });
}

/** Whether a status says that the directory in use is the one that this feed publishes now. */
async function matchesFeed(feedUrl: string): Promise<(status: Status) => boolean> {
  const manifest = manifestSchema.parse(await (await fetch(feedUrl)).json());
  return ({ state, sequence, people }) =>
    state === 'ready' && sequence === manifest.sequence && people === manifest.people.count;
}
