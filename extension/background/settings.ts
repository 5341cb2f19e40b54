import { readSettings } from '../settings.ts';
import { turnSite } from '../sites/off.ts';
import { isSwitchedOff } from '../sites/pattern.ts';
import type { Handlers } from './router.ts';

/** Pages are told the settings: the schemas that check them would be most of what a page has to load. */
export const settingsHandlers: Pick<Handlers, 'page.settings' | 'page.off'> = {
  async 'page.settings'(_params, { around }) {
    const settings = await readSettings();
    const isOff = around !== undefined && isSwitchedOff(settings, new URL(around));
    return { settings: isOff ? undefined : settings };
  },
  async 'page.off'(_params, { host }) {
    if (host !== undefined) await turnSite(host, false);
    return {};
  },
};
