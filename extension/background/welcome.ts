import { browser } from '#imports';
import { readSettings } from '../settings.ts';

/** Opens the welcome page after the installation, never after an update, unless the organisation wants none. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || !(await readSettings()).welcome) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
