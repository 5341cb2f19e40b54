import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';
import { builtExtension } from '../../scripts/place.ts';
import { follow, parseStatus, type Status } from './status.ts';

export interface KithInChromium {
  context: BrowserContext;
  extensionId: string;
  /** Address of a page of the extension: `page('options.html')`. */
  page: (name: string) => string;
  /** Changes some settings and keeps the rest. */
  setSettings: (changes: Record<string, unknown>) => Promise<void>;
  readStatus: () => Promise<Status | undefined>;
  /** Points Kith at a feed and waits until its directory is in use. */
  useFeed: (feedUrl: string) => Promise<Status>;
  close: () => Promise<void>;
}

/** Fresh profiles would otherwise look up hosts outside. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export interface ChromiumOptions {
  /** Which build, for instance `chrome-mv3`. */
  target?: string;
  /** Flags beyond those that every test needs. */
  flags?: string[];
  /** What the browser speaks: `ar`. English unless given. */
  language?: string;
  /** The welcome page opens by itself, as for everybody; unless given it does not get in the way of a test. */
  welcome?: boolean;
  /** An existing profile, which is kept; a new one that is thrown away unless given. */
  profile?: string;
}

/** Starts Chromium without a window, in a profile of its own, with a built extension. */
export async function openChromium(options: ChromiumOptions = {}): Promise<KithInChromium> {
  const { target = 'chrome-mv3-demo', flags = [], language } = options;
  const extension = builtExtension(target);
  const { context, close } = await launch([...flagsFor(extension), ...flags], options.profile, language);
  const worker = await workerOf(context);
  if (options.welcome !== true) await withoutWelcome(worker);
  const extensionId = new URL(worker.url()).host;
  const page = (name: string): string => `chrome-extension://${extensionId}/${name}`;

  const read = async (key: string): Promise<unknown> =>
    (await workerOf(context)).evaluate(async (wanted) => (await chrome.storage.local.get(wanted))[wanted], key);
  const readStatus = async (): Promise<Status | undefined> => parseStatus(await read('feedStatus'));
  const setSettings = async (changes: Record<string, unknown>): Promise<void> => {
    await (await workerOf(context)).evaluate(async (wanted) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings ?? {}), ...wanted } });
    }, changes);
  };
  const useFeed = (feedUrl: string): Promise<Status> => follow(feedUrl, { setSettings, readStatus });
  return { context, extensionId, page, setSettings, readStatus, useFeed, close };
}

/**
 * Says that the welcome page was opened before. The extension first asks for the policy, which takes Chromium a second after
 * its start: it finds this.
 */
const withoutWelcome = (worker: Worker): Promise<void> =>
  worker.evaluate(() => chrome.storage.local.set({ welcomed: true }));

/** Chromium without a window and without Kith. @param extension folder of another extension that it has instead */
export const openPlainChromium = (extension?: string): Promise<Launched> =>
  launch(extension === undefined ? [] : flagsFor(extension));

const flagsFor = (extension: string): string[] => [
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
];

interface Launched {
  context: BrowserContext;
  close: () => Promise<void>;
}

async function launch(flags: string[], kept?: string, language = 'en'): Promise<Launched> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('There is no Chromium. Run npm test once, which installs one.');
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'kith-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-sandbox', ...quiet, `--lang=${language}`, ...flags],
    // On Linux, Chromium speaks what the environment says.
    env: { ...process.env, LANGUAGE: language },
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (kept === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

/** The extension's background worker, which the browser may have stopped: the next one is waited for. */
async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
}
