import { defineBackground } from '#imports';
import { cardHandlers } from '../background/card.ts';
import { directoryHandlers } from '../background/directory.ts';
import { feedHandlers, syncNow, tellPages } from '../background/feed.ts';
import { type Handlers, route } from '../background/router.ts';
import { cardCommand } from '../messages.ts';
import { readSettings, renewPolicy, watchSettings } from '../settings.ts';
import { registerSites } from '../sites/registration.ts';

const syncAlarm = 'sync';
/** Once an hour, at another minute in each browser, so that a whole organisation does not come at once. */
const syncMinutes = 60;

export default defineBackground(() => {
  const handlers: Handlers = { ...directoryHandlers, ...cardHandlers, ...feedHandlers };
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = route(message, sender, own, handlers);
    if (answer === undefined) return undefined;
    answer.then(respond, () => respond(undefined));
    return true;
  });

  const register = async (): Promise<void> => {
    const builtIn = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
    await registerSites(await readSettings(), builtIn);
  };
  const followSettings = async (otherFeed: boolean): Promise<void> => {
    await register();
    await tellPages();
    if (otherFeed) await syncNow();
  };
  watchSettings((otherFeed) => void followSettings(otherFeed));
  void renewPolicy();
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void renewPolicy();
  });
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);
  browser.runtime.onInstalled.addListener(async () => {
    await browser.alarms.create(syncAlarm, {
      delayInMinutes: 1 + Math.random() * syncMinutes,
      periodInMinutes: syncMinutes,
    });
    await register();
    await syncNow();
  });
  browser.runtime.onStartup.addListener(syncNow);
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === syncAlarm) await syncNow();
  });
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === cardCommand && tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, cardCommand);
  });
});
