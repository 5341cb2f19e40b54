import { describe, expect, it } from 'vitest';
import { longestText, openSearchPage, type SearchWish, takeWish } from './opening.ts';

/** A browser with a session's storage and a list of the addresses that it was told to open. */
function browserFor() {
  const stored = new Map<string, unknown>();
  const opened: object[] = [];
  return {
    opened,
    runtime: { getURL: (path: string) => `chrome-extension://kith${path}` },
    storage: {
      session: {
        get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (key: string) => void stored.delete(key),
      },
    },
    tabs: {
      create: async (tab: object) => void opened.push(tab),
      update: async (tab: object) => void opened.push(tab),
    },
    /** Whatever an older version may have left. */
    leave: (value: unknown) => stored.set('searchWish', value),
  };
}

describe('opening the search as a page', () => {
  it.each<SearchWish>([{ text: 'kubernetes lisbon' }, { person: 'ada' }, { topic: 'topic/optics' }])(
    'begins with what was wished, once, and writes none of it into the address: %o',
    async (wish) => {
      const browser = browserFor();
      await openSearchPage(browser, wish);
      expect(browser.opened).toEqual([{ url: 'chrome-extension://kith/popup.html?page', active: true }]);
      expect(await takeWish(browser.storage.session)).toEqual(wish);
      expect(await takeWish(browser.storage.session)).toBeUndefined();
    },
  );

  it('goes where the browser says, as after Alt and Enter in the address bar', async () => {
    const browser = browserFor();
    await openSearchPage(browser, { text: 'a' }, 'currentTab');
    await openSearchPage(browser, { text: 'a' }, 'newBackgroundTab');
    expect(browser.opened).toEqual([
      { url: 'chrome-extension://kith/popup.html?page' },
      { url: 'chrome-extension://kith/popup.html?page', active: false },
    ]);
  });

  it('takes no more text than fits the field', async () => {
    const browser = browserFor();
    await openSearchPage(browser, { text: 'x'.repeat(1000) });
    expect(await takeWish(browser.storage.session)).toEqual({ text: 'x'.repeat(longestText) });
  });

  it.each([[{}], ['rust'], [{ text: '  ' }], [{ person: 7 }], [{ topic: null }], [null]])(
    'begins empty where the wish is none: %o',
    async (left) => {
      const browser = browserFor();
      browser.leave(left);
      expect(await takeWish(browser.storage.session)).toBeUndefined();
    },
  );
});
