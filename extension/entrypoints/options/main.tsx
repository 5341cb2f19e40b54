import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from '#imports';
import '@kith/fonts/upright-extended.css';
import '../../look/base.css';
import '../../look/results.css';
import '../../look/switch.css';
import '../../options/options.css';
import { declareLanguage } from '../../look/language.ts';
import { useSurroundings } from '../../look/use-surroundings.ts';
import { addChannel, removeChannel } from '../../options/change-channels.ts';
import { saveFeed, saveKeys } from '../../options/change-feed.ts';
import { saveContributions, saveRequests } from '../../options/change-learning.ts';
import { addTypedSite, removeSite } from '../../options/change-sites.ts';
import { addPattern, removePattern, turnPreset } from '../../options/naming.ts';
import { type OptionsActions, OptionsPage } from '../../options/OptionsPage.tsx';
import { useUngranted } from '../../options/use-ungranted.ts';
import { useDirectory } from '../../popup/use-directory.ts';
import { send } from '../../send.ts';
import { type Settings, writeSettings } from '../../settings.ts';
import { turnPage, turnSite } from '../../sites/off.ts';

/** Runs something whose outcome the user sees on the page itself. */
const run = (work: Promise<unknown>): void => void work.catch((error: unknown) => reportError(error));

const actionsFor = (settings: Settings): OptionsActions => ({
  saveFeed,
  saveKeys,
  check: async () => void (await send('feed.sync', {})),
  forget: async () => void (await send('feed.forget', {})),
  enable: (on) => run(writeSettings({ enabled: on })),
  addSite: (typed) => addTypedSite(typed, settings),
  allowSite: (site) => run(browser.permissions.request({ origins: [site] })),
  removeSite,
  turnOn: (host) => run(turnSite(host, true)),
  turnPageOn: (page) => run(turnPage(new URL(page), true)),
  choose: writeSettings,
  turnPreset: (name, on) => run(turnPreset(name, on)),
  addPattern,
  removePattern,
  addChannel,
  removeChannel,
  saveContributions,
  saveRequests,
});

function Main() {
  const surroundings = useSurroundings();
  const ungranted = useUngranted();
  const opened = useDirectory(surroundings, () => run(send('feed.sync', {})));
  if (surroundings === undefined) return null;
  return (
    <OptionsPage
      {...surroundings}
      ungranted={ungranted}
      directory={opened?.directory}
      now={new Date()}
      actions={actionsFor(surroundings.settings)}
    />
  );
}

const root = document.getElementById('app');
declareLanguage(document.documentElement);
document.title = `${i18n.t('options.title')} · ${i18n.t('name')}`;
if (root !== null) render(<Main />, root);
