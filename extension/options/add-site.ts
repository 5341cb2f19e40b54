import { browser } from '#imports';
import { changeSettings, readSettings } from '../settings.ts';

/**
 * Asks the browser for a site and puts it on the list. Call it in the click itself: browsers ask only then.
 * @returns whether the user allowed it; if not, the list is as it was
 */
export async function addSite(pattern: string): Promise<boolean> {
  const answer = browser.permissions.request({ origins: [pattern] }).catch(() => false);
  // The browser's question may close the popup and end this script, so the list is written before the answer is there.
  // A site on the list without permission does nothing and says so.
  const { sites } = await readSettings();
  const added = !sites.includes(pattern);
  if (added) await changeSettings((settings) => ({ sites: [...settings.sites, pattern] }));
  const granted = await answer;
  if (!granted && added)
    await changeSettings((settings) => ({ sites: settings.sites.filter((site) => site !== pattern) }));
  return granted;
}
