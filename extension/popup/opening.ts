/** What the search page shall begin with: a text in its field, or the card of a person or a topic, by their id. */
export type SearchWish = { text: string } | { person: string } | { topic: string };

/** Where it opens; the browser's own words, as `omnibox.onInputEntered` says them. */
type Place = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** The part of the browser that opening the page takes. */
interface OpeningBrowser {
  runtime: { getURL(path: '/popup.html'): string };
  storage: { session: Pick<WishStore, 'set'> };
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<unknown>;
    update(tab: { url: string }): Promise<unknown>;
  };
}

interface WishStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const key = 'searchWish';

/** Tells the page from the toolbar's window, which is as wide as it makes itself. */
const pageQuery = '?page';

/** Whether this is the search as a page of its own. */
export const isPage = (location: Pick<Location, 'search'>): boolean => location.search === pageQuery;

/** As long as the field lets anybody write. */
export const longestText = 200;

/**
 * Opens the search as a page of its own, with the wish on its screen. The wish goes by way of the session's storage and
 * is no part of the address, for addresses stay in the browser's history and a search is nobody's business.
 */
export async function openSearchPage(
  browser: OpeningBrowser,
  wish: SearchWish,
  place: Place = 'newForegroundTab',
): Promise<void> {
  await browser.storage.session.set({ [key]: wish });
  const url = browser.runtime.getURL('/popup.html') + pageQuery;
  await (place === 'currentTab'
    ? browser.tabs.update({ url })
    : browser.tabs.create({ url, active: place === 'newForegroundTab' }));
}

/** The wish that a search page was opened with: once, so that neither a reload nor the next page begins with it again. */
export async function takeWish(session: Pick<WishStore, 'get' | 'remove'>): Promise<SearchWish | undefined> {
  const { [key]: stored } = await session.get(key);
  if (stored === undefined) return undefined;
  await session.remove(key);
  return wishIn(stored);
}

function wishIn(stored: unknown): SearchWish | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if ('text' in stored && isWritten(stored.text)) return { text: stored.text.slice(0, longestText) };
  if ('person' in stored && isWritten(stored.person)) return { person: stored.person };
  if ('topic' in stored && isWritten(stored.topic)) return { topic: stored.topic };
  return undefined;
}

const isWritten = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
