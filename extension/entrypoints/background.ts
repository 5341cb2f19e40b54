import { defineBackground } from '#imports';
import { cardHandlers } from '../background/card.ts';
import { runCommand } from '../background/commands.ts';
import { directoryHandlers } from '../background/directory.ts';
import { feedHandlers, isSyncing, stopSync, syncNow } from '../background/feed.ts';
import { lapseNow } from '../background/lapse.ts';
import { learningHandlers } from '../background/learning.ts';
import { keepMenu, runChoice } from '../background/menu.ts';
import { namesHandlers } from '../background/names.ts';
import { beginInput, cancelInput, enter, suggest } from '../background/omnibox.ts';
import { tellPages } from '../background/pages.ts';
import { type Handlers, route } from '../background/router.ts';
import { isTimeToSync, keepAlarm, watchSync } from '../background/schedule.ts';
import { settingsHandlers } from '../background/settings.ts';
import { topicHandlers } from '../background/topics.ts';
import { welcome } from '../background/welcome.ts';
import { readStatus } from '../feed/status.ts';
import { noteInstallation } from '../kept/installed.ts';
import { readSettings, renewPolicy, watchSettings } from '../settings.ts';
import { registerSites, startInOpenTabs } from '../sites/registration.ts';

export default defineBackground(() => {
  const handlers: Handlers = {
    ...settingsHandlers,
    ...namesHandlers,
    ...directoryHandlers,
    ...cardHandlers,
    ...topicHandlers,
    ...feedHandlers,
    ...learningHandlers,
  };
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = route(message, sender, own, handlers);
    if (answer === undefined) return undefined;
    answer.then(respond, () => respond(undefined));
    return true;
  });

  const builtIn = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
  const register = async (): Promise<void> => registerSites(await readSettings(), builtIn);
  const followSettings = async (otherFeed: boolean): Promise<void> => {
    await register();
    await tellPages();
    if (!otherFeed) return;
    stopSync();
    await syncNow();
  };
  /** A worker that was stopped in mid-sync left the status saying so, and perhaps files that nobody needs. */
  const resume = async (): Promise<void> => {
    await keepAlarm();
    const { state } = await readStatus();
    if (isSyncing()) return;
    if (state === 'syncing') await syncNow('start');
    else await lapseNow();
  };
  watchSettings((otherFeed) => void followSettings(otherFeed));
  void renewPolicy();
  void resume();
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void renewPolicy();
  });
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(register);
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    void welcome(reason);
    void noteInstallation(reason, new Date());
    await keepMenu();
    await register();
    // Scripts of an older version in open tabs give way to these; registered ones were started by `register`.
    await startInOpenTabs(builtIn);
    await syncNow('start');
  });
  browser.runtime.onStartup.addListener(async () => {
    await keepMenu();
    await syncNow('start');
  });
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (isSyncing()) await watchSync();
    else if (await isTimeToSync(name, new Date())) await syncNow();
  });
  browser.commands.onCommand.addListener(runCommand);
  browser.contextMenus.onClicked.addListener(runChoice);
  browser.omnibox.onInputStarted.addListener(beginInput);
  browser.omnibox.onInputChanged.addListener(suggest);
  browser.omnibox.onInputEntered.addListener(enter);
  browser.omnibox.onInputCancelled.addListener(cancelInput);
});
