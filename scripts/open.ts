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

/**
 * Opens a browser window on a page with an unpacked extension, in a profile that is thrown away afterwards.
 * @throws when the browser does not start
 */
export async function openBrowser(program: string, extension: string, address: string): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'kith-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: false,
    viewport: null,
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
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { withExtension: worker !== undefined, close };
}
