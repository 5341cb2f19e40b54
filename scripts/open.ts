import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export interface OpenBrowser {
  /** False when the browser took the page but not the extension, as branded Chrome does. */
  withExtension: boolean;
  close: () => Promise<void>;
}

export const hasDisplay = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  (environment['DISPLAY'] ?? '') !== '' ||
  (environment['WAYLAND_DISPLAY'] ?? '') !== '';

/** What is called inside the extension's worker; there is none in this process. */
declare const chrome: {
  readonly storage: { readonly local: { set(items: Record<string, unknown>): Promise<void> } };
};

export interface Opening {
  /** The browser's executable. */
  program: string;
  /** Folder of the unpacked extension. */
  extension: string;
  /** The page to show. */
  address: string;
  /** The feed that the extension is to read, where it is not the one that it would read by itself. */
  feedUrl?: string;
}

/**
 * Opens a browser window on a page with an unpacked extension, in a profile that is thrown away afterwards.
 * @throws when the browser does not start
 */
export async function openBrowser({ program, extension, address, feedUrl }: Opening): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'kith-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: false,
    viewport: null,
    // Who stops the program closes the browser, and then its profile goes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Playwright switches extensions off unless told.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      // Chromium has no sandbox for root, and refuses to start.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 10_000 }).catch(() => undefined));
  if (feedUrl !== undefined)
    await worker?.evaluate((url) => chrome.storage.local.set({ settings: { feedUrl: url } }), feedUrl);
  const page = context.pages()[0] ?? (await context.newPage());
  // The first tab to be opened is the welcome page, which is not to hide the page that was asked for.
  context.once('page', () => void page.bringToFront().catch(() => undefined));
  await page.goto(address);
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { withExtension: worker !== undefined, close };
}
