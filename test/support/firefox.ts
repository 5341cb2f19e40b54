import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { findBrowser } from '../../scripts/browser.ts';
import { builtExtension } from '../../scripts/place.ts';
import { follow, parseStatus, type Status } from './status.ts';
import { waitFor } from './wait.ts';

export interface KithInFirefox {
  browser: Browser;
  /** Opens a page of the extension: `openExtensionPage('options.html')`. */
  openExtensionPage: (name: string) => Promise<Page>;
  setSettings: (changes: Record<string, unknown>) => Promise<void>;
  readStatus: () => Promise<Status | undefined>;
  /** Points Kith at a feed and waits until its directory is in use. */
  useFeed: (feedUrl: string) => Promise<Status>;
  close: () => Promise<void>;
}

const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

/** Starts Firefox without a window, in a profile that is thrown away, with a built extension. */
export async function openFirefox(target = 'firefox-mv3-demo'): Promise<KithInFirefox> {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error('There is no Firefox. Run npm test once, which installs one.');
  const folder = builtExtension(target);
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  // The address of an extension in Firefox is random unless the profile says otherwise.
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(folder);

  const openExtensionPage = async (name: string): Promise<Page> => {
    const page = await browser.newPage();
    // Firefox reports no life cycle of extension pages, so nothing is waited for but the document itself.
    await page.goto(`moz-extension://${uuid}/${name}`, { waitUntil: [] });
    // Not `waitForFunction`: it makes a function of a text in the page, which the content policy of an extension refuses.
    await waitFor(`${name} is loaded`, async () =>
      (await page.evaluate(() => document.readyState)) === 'complete' ? true : undefined,
    );
    return page;
  };
  const inside = await openExtensionPage('options.html');
  // It opens by itself, and gets in the way of no test. Puppeteer does not know the addresses of such tabs, the extension does.
  await waitFor('the welcome page is open and closed', () =>
    inside.evaluate(async (url) => {
      const [welcome] = await chrome.tabs.query({ url });
      if (welcome?.id === undefined) return undefined;
      await chrome.tabs.remove(welcome.id);
      return true;
    }, `moz-extension://${uuid}/welcome.html`),
  );
  const readStatus = async (): Promise<Status | undefined> =>
    parseStatus(await inside.evaluate(async () => (await chrome.storage.local.get('feedStatus'))['feedStatus']));
  const setSettings = async (changes: Record<string, unknown>): Promise<void> => {
    await inside.evaluate(async (wanted) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings ?? {}), ...wanted } });
    }, changes);
  };
  const useFeed = (feedUrl: string): Promise<Status> => follow(feedUrl, { setSettings, readStatus });
  return { browser, openExtensionPage, setSettings, readStatus, useFeed, close: () => browser.close() };
}
