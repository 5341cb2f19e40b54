import type { Settings } from '../settings.ts';

const id = 'page';

/**
 * Registers the page script for the sites that are both named and granted, and for no other. Tabs that are already open
 * get it at once, so that nobody has to reload.
 * @param builtIn patterns that the manifest covers already (the demo builds)
 */
export async function registerSites(settings: Settings, builtIn: readonly string[]): Promise<void> {
  const named = settings.sites.filter((pattern) => !builtIn.includes(pattern));
  const granted = await Promise.all(named.map((pattern) => isGranted(pattern)));
  const matches = [...new Set(named.filter((_, index) => granted[index]).map(wholeSite))];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const before = registered[0]?.matches ?? [];
  if (before.length === matches.length && before.every((pattern) => matches.includes(pattern))) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      matches,
      js: ['page.js'],
      css: ['assets/marks.css'],
      runAt: 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
      // As in the manifest of the demo (wxt.config.ts); Chromium knows no such key.
      ...(import.meta.env.FIREFOX ? { cssOrigin: 'user' } : {}),
    },
  ]);
  await startInOpenTabs(matches.filter((pattern) => !before.includes(pattern)));
}

/**
 * A pattern without its path. Frames without an address of their own (`srcdoc`) get a script by their origin alone, and
 * permissions have no paths either; the script itself holds its page against the whole pattern before it does anything.
 */
const wholeSite = (pattern: string): string => pattern.replace(/^([^/]*\/\/[^/]*).*$/, '$1/*');

async function isGranted(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Starts the page script in every frame of the tabs that are open on these sites. */
export async function startInOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  for (const tab of await browser.tabs.query({ url: patterns })) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id, allFrames: true };
    try {
      const origin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';
      await browser.scripting.insertCSS({ target, files: ['/assets/marks.css'], origin });
      await browser.scripting.executeScript({ target, files: ['/page.js'] });
    } catch {
      // A tab that was closed or discarded meanwhile gets the script when it is loaded again.
    }
  }
}
