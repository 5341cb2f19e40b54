import { readSettings, writeSettings } from '../settings.ts';
import { compileIdentifiers } from '../sites/identifier-rules.ts';
import { turnPage, turnSite } from '../sites/off.ts';
import { isOn, isSwitchedOff } from '../sites/pattern.ts';
import type { Handlers } from './router.ts';

/** Pages are told what they need: to check or compile the settings would be most of what a page has to load. */
export const settingsHandlers: Pick<Handlers, 'page.settings' | 'page.off'> = {
  async 'page.settings'({ address }, { around }) {
    const settings = await readSettings();
    const page = URL.parse(address);
    if (page === null || !isOn(settings, page)) return { settings: undefined };
    if (around !== undefined && isSwitchedOff(settings, new URL(around))) return { settings: undefined };
    const { hoverOnly, openOnClick, topics, feedUrl, profilePatterns, presets } = settings;
    return {
      settings: {
        hoverOnly,
        openOnClick,
        topics,
        feedUrl,
        identifiers: compileIdentifiers(profilePatterns, presets, page),
      },
    };
  },
  async 'page.off'({ scope, address }, { host }) {
    if (scope === 'everywhere') await writeSettings({ enabled: false });
    else if (host !== undefined && scope === 'site') await turnSite(host, false);
    // A page switches off none but those of its own site.
    else if (URL.canParse(address) && new URL(address).hostname === host) await turnPage(new URL(address), false);
    return {};
  },
};
