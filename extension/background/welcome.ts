import { browser, storage } from '#imports';
import { readSettings } from '../settings.ts';

/** Whether the page was opened once: browsers that load an unpacked extension call each start an installation. */
const welcomed = storage.defineItem<boolean>('local:welcomed', { fallback: false });

/** Opens the welcome page after the installation, once, never after an update, and not where the organisation wants none. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== 'install' || !(await readSettings()).welcome || (await welcomed.getValue())) return;
  await welcomed.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
