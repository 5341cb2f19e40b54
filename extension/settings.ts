import * as z from 'zod/mini';
import { storage } from '#imports';

const matchPattern = z.string().check(z.regex(/^(?:\*|https?):\/\/(?:\*|(?:\*\.)?[^\s/*]+)\/\S*$/), z.maxLength(300));

/** The most sites, and the most pages, that are switched off one by one: the oldest leave the list for newer ones. */
export const mostOff = 1000;

/** The most patterns of profiles. */
export const mostPatterns = 100;

/** The most ways to chat: more have no room on a card. */
export const mostChannels = 5;

/** What the user chose or the organisation set. Stored under `settings`; managed policy has the same keys and wins. */
const settingsSchema = z.object({
  /** Address of the feed's manifest; empty until somebody names one. */
  feedUrl: z.string().check(z.maxLength(2000)),
  /**
   * Ed25519 public keys (base64url) of which one must have signed the directory; empty where none is pinned. Anything that
   * is no key counts as one that signed nothing: a slip in a policy must not switch the check off.
   */
  feedKeys: z.array(z.string()),
  /** Match patterns of the sites where names are marked. */
  sites: z.array(matchPattern).check(z.maxLength(200)),
  /** Host names where the user switched Kith off. */
  offSites: z.array(z.string().check(z.maxLength(253))).check(z.maxLength(mostOff)),
  /** Addresses of pages, without query and fragment, where the user switched Kith off. */
  offPages: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(mostOff)),
  /** Marks and cards anywhere at all. */
  enabled: z.boolean(),
  /** Id of the person who uses this browser, whose own name is not marked; empty until they say. */
  me: z.string().check(z.maxLength(120)),
  /** A mark shows only while the pointer or the keyboard is at its name. */
  hoverOnly: z.boolean(),
  /** Cards open by a click on the name, and not because the pointer or the keyboard rests on it. */
  openOnClick: z.boolean(),
  /** Whether terms of the vocabulary are marked wherever names are; unless set, on the organisation's learning site alone. */
  topics: z.optional(z.boolean()),
  /** How addresses and attributes name people; see `sites/identifier-pattern.ts`. A pattern that cannot be read names nobody. */
  profilePatterns: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(mostPatterns)),
  /** Products whose pages name people in ways that Kith knows; see `sites/presets.ts`. Unknown names count for nothing. */
  presets: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** The organisation's ways to chat; see `card/channels.ts`. A template that cannot be filled for somebody is not offered. */
  channels: z
    .array(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(40)),
        link: z.string().check(z.regex(/^(?:https|msteams|slack):/), z.maxLength(500)),
      }),
    )
    .check(z.maxLength(mostChannels)),
  /** Address of the folder that takes contributions, each put under a name of its own; empty where they are handed over. */
  contributionsUrl: z.string().check(z.maxLength(2000)),
  /** Where changes of the directory are asked for: `mailto:` with an address, or `https:` with `{subject}` and `{text}`; empty where nobody has said. */
  changeRequests: z.string().check(z.regex(/^(?:|mailto:.+|https:\/\/.+)$/), z.maxLength(500)),
  /** Whether Kith suggests a next step in learning, now and then; see `shared/learning/offers.ts`. */
  offers: z.boolean(),
  /** Whether the welcome page opens after the installation: for organisations, which may have one of their own. */
  welcome: z.boolean(),
});

const someSettings = z.partial(settingsSchema);

export type Settings = z.infer<typeof settingsSchema>;

const demo = import.meta.env.DEMO;

const defaultSettings: Settings = {
  feedUrl: demo ? 'http://127.0.0.1:4321/kith/v1/manifest.json' : '',
  feedKeys: [],
  sites: demo ? ['http://127.0.0.1/*', 'http://localhost/*'] : [],
  offSites: [],
  offPages: [],
  enabled: true,
  me: '',
  hoverOnly: false,
  openOnClick: false,
  topics: undefined,
  profilePatterns: [],
  presets: [],
  channels: [],
  contributionsUrl: '',
  changeRequests: '',
  offers: true,
  welcome: true,
};

const chosen = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/**
 * The policy as it was last read. The browser's own answer takes one to two and a half seconds after a start of Chromium
 * 156, and nobody's page or popup shall wait for that: the background renews this copy.
 */
const policyCopy = storage.defineItem<Record<string, unknown> | null>('local:policy', { fallback: null });

/** Settings in force: policy over choice over default. A value that is not of its kind counts as not set. */
export async function readSettings(): Promise<Settings> {
  return { ...defaultSettings, ...sound(await chosen.getValue()), ...sound(await readPolicy()) };
}

/** Which settings the organisation fixed, so that the options page can say so. */
export async function fixedSettings(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(sound(await readPolicy())));
}

/** Changes some settings and keeps the rest. */
export const writeSettings = (changes: Partial<Settings>): Promise<void> => changeSettings(() => changes);

/**
 * Changes some settings by what they are. One change after the other, in whichever window of Kith each is made: of two quick
 * presses none is lost.
 */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('kith-settings', async () => {
    const changes = change(await readSettings());
    await chosen.setValue({ ...(await chosen.getValue()), ...changes });
  });
}

/**
 * Calls back after each change of choice or policy, until the returned function is called.
 * @param changed told whether the feed's address or keys are others now; read from the change itself, since a worker
 *   that was stopped remembers nothing
 */
export function watchSettings(changed: (otherFeed: boolean) => void): () => void {
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string): void => {
    if (area !== 'local') return;
    // The copy of the policy changes after the policy: whoever is called back reads what is in force.
    const change = changes['policy'] ?? changes['settings'];
    if (change !== undefined) changed(feedIn(change.oldValue) !== feedIn(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Reads the organisation's policy anew. For the background, at each start and after each change of policy. */
export async function renewPolicy(): Promise<void> {
  const policy = await readManaged();
  // Some browsers report a change even where the value is the same, which would wake every page for nothing.
  if (JSON.stringify(policy) !== JSON.stringify(await policyCopy.getValue())) await policyCopy.setValue(policy);
}

async function readPolicy(): Promise<Record<string, unknown>> {
  return (await policyCopy.getValue()) ?? readManaged();
}

async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox throws where no policy was ever set.
    return {};
  }
}

/** The settings that are of their kind; any other value counts as not set. */
function sound(values: object): Partial<Settings> {
  const kept = Object.entries(values).filter(([key, value]) => someSettings.safeParse({ [key]: value }).success);
  return someSettings.parse(Object.fromEntries(kept));
}

/** Where the directory comes from and who may sign it, as a text to compare. */
function feedIn(stored: unknown): string {
  const { feedUrl, feedKeys } = {
    ...defaultSettings,
    ...(typeof stored === 'object' && stored !== null ? sound(stored) : {}),
  };
  return [feedUrl, ...feedKeys.toSorted()].join(' ');
}
