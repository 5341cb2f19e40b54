import { readSettings, writeSettings } from '../settings.ts';
import { turnPage, turnSite } from '../sites/off.ts';
import { isSwitchedOff } from '../sites/pattern.ts';
import type { Handlers } from './router.ts';

/** Pages are told the settings: the schemas that check them would be most of what a page has to load. */
export const settingsHandlers: Pick<Handlers, 'page.settings' | 'page.off'> = {
  async 'page.settings'(_params, { around }) {
    const settings = await readSettings();
    const isOff = around !== undefined && isSwitchedOff(settings, new URL(around));
    return { settings: isOff ? undefined : settings };
  },
  async 'page.off'({ scope, address }, { host }) {
    if (scope === 'everywhere') await writeSettings({ enabled: false });
    else if (host !== undefined && scope === 'site') await turnSite(host, false);
    // A page switches off none but those of its own site.
    else if (URL.canParse(address) && new URL(address).hostname === host) await turnPage(new URL(address), false);
    return {};
  },
};
