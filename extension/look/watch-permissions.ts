import { browser } from '#imports';

/** Calls back after each change of what the browser lets Kith do, until the returned function is called. */
export function watchPermissions(changed: () => void): () => void {
  const listener = (): void => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
