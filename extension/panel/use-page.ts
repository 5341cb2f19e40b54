import { browser } from '#imports';
import { useValue } from '../look/use-value.ts';
import { watchPermissions } from '../look/watch-permissions.ts';
import { patternOf, type SiteState, siteState } from '../popup/site.ts';
import { readSettings, watchSettings } from '../settings.ts';

/** The page in front, in the window of the panel. */
export interface PageInFront {
  /** Undefined where the window has no tab, or one that browsers do not name. */
  tabId: number | undefined;
  site: SiteState;
  /** The browser does not say what the page is: one of its own, or one on a site that nobody named. */
  isUnknown: boolean;
  /** It is still on its way. */
  isLoading: boolean;
}

/** A browser tells of a tab many times while its page loads; one look for all of them, in milliseconds. */
const together = 100;

/** Kept current, whatever tab comes to the front and whatever is switched meanwhile. */
export const usePage = (): PageInFront | undefined => useValue(readPage, watchPage);

async function readPage(): Promise<PageInFront> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const pattern = patternOf(tab?.url);
  const granted = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
  return {
    tabId: tab?.id,
    site: siteState(tab?.url, await readSettings(), granted),
    isUnknown: tab?.url === undefined,
    isLoading: tab?.status === 'loading',
  };
}

function watchPage(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, together);
  };
  const { onActivated, onUpdated, onAttached, onDetached, onReplaced } = browser.tabs;
  const events = [onActivated, onUpdated, onAttached, onDetached, onReplaced];
  for (const event of events) event.addListener(soon);
  const stopSettings = watchSettings(changed);
  const stopPermissions = watchPermissions(changed);
  return () => {
    clearTimeout(timer);
    for (const event of events) event.removeListener(soon);
    stopSettings();
    stopPermissions();
  };
}
