import * as z from 'zod/mini';
import { storage } from '#imports';

const matchPattern = z.string().check(z.regex(/^(?:\*|https?):\/\/(?:\*|(?:\*\.)?[^\s/*]+)\/\S*$/), z.maxLength(300));

/** What the user chose or the organisation set. Stored under `settings`; managed policy has the same keys and wins. */
const settingsSchema = z.object({
  /** Address of the feed's manifest; empty until somebody names one. */
  feedUrl: z.catch(z.string().check(z.maxLength(2000)), ''),
  /** Match patterns of the sites where names are marked. */
  sites: z.catch(z.array(matchPattern).check(z.maxLength(200)), []),
  /** Host names where the user switched Kith off. */
  offSites: z.catch(z.array(z.string().check(z.maxLength(253))).check(z.maxLength(1000)), []),
  /** Marks and cards anywhere at all. */
  enabled: z.catch(z.boolean(), true),
});

export type Settings = z.infer<typeof settingsSchema>;

const demo = import.meta.env.MODE === 'demo';

const defaultSettings: Settings = {
  feedUrl: demo ? 'http://127.0.0.1:4321/kith/v1/manifest.json' : '',
  sites: demo ? ['http://127.0.0.1/*', 'http://localhost/*'] : [],
  offSites: [],
  enabled: true,
};

const chosen = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/** Settings in force: policy over choice over default. A value that is not of its kind counts as not set. */
export async function readSettings(): Promise<Settings> {
  return settingsSchema.parse({ ...defaultSettings, ...known(await chosen.getValue()), ...known(await readPolicy()) });
}

/** Which settings the organisation fixed, so that the options page can say so. */
export async function fixedSettings(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(known(await readPolicy())));
}

/** Changes some settings and keeps the rest. */
export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  await chosen.setValue({ ...(await chosen.getValue()), ...changes });
}

/**
 * Calls back after each change of choice or policy, until the returned function is called.
 * @param changed told whether the feed's address is another one now; read from the change itself, since a worker that
 *   was stopped remembers nothing
 */
export function watchSettings(changed: (otherFeed: boolean) => void): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string): void => {
    const change = changes['settings'];
    if (area === 'managed') changed('feedUrl' in changes);
    else if (area === 'local' && change !== undefined) {
      changed(feedUrlOf(change.oldValue) !== feedUrlOf(change.newValue));
    }
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox throws where no policy was ever set.
    return {};
  }
}

function known(values: object | null): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter(([key, value]) => key in defaultSettings && value !== undefined),
  );
}

function feedUrlOf(stored: unknown): string {
  return settingsSchema.parse({ ...defaultSettings, ...known(typeof stored === 'object' ? stored : null) }).feedUrl;
}
