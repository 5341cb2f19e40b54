import * as z from 'zod/mini';

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

/** Whether a status says that the directory in use is the one that this feed publishes now. */
export async function matchesFeed(feedUrl: string): Promise<(status: Status) => boolean> {
  const manifest = manifestSchema.parse(await (await fetch(feedUrl)).json());
  return ({ state, sequence, people }) =>
    state === 'ready' && sequence === manifest.sequence && people === manifest.people.count;
}
