import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from '#imports';
import '@kith/fonts/upright-extended.css';
import '../../look/base.css';
import '../../look/results.css';
import '../../look/switch.css';
import '../../card/card.css';
import '../../card/topic/topic.css';
import '../../options/options.css';
import '../../welcome/welcome.css';
import { declareLanguage } from '../../look/language.ts';
import { useSurroundings } from '../../look/use-surroundings.ts';
import { useValue } from '../../look/use-value.ts';
import { saveFeed } from '../../options/change-feed.ts';
import { addTypedSite, removeSite } from '../../options/change-sites.ts';
import { useUngranted } from '../../options/use-ungranted.ts';
import { useDirectory } from '../../popup/use-directory.ts';
import { send } from '../../send.ts';
import { type Settings, writeSettings } from '../../settings.ts';
import { openKeys, readCommands, watchCommands } from '../../welcome/commands.ts';
import { useSample } from '../../welcome/use-sample.ts';
import { type WelcomeActions, WelcomePage } from '../../welcome/WelcomePage.tsx';

/** Runs something whose outcome the user sees on the page itself. */
const run = (work: Promise<unknown>): void => void work.catch((error: unknown) => reportError(error));

const actionsFor = (settings: Settings): WelcomeActions => ({
  saveFeed,
  addSite: (typed) => addTypedSite(typed, settings),
  allowSite: (site) => run(browser.permissions.request({ origins: [site] })),
  removeSite,
  chooseMe: (me) => writeSettings({ me }),
  fetchPeople: (written) => send('card.people', { written }),
  fetchTopic: (topic) => send('card.topic', { topic }),
  copy: (text) => navigator.clipboard.writeText(text),
  changeKeys: () => run(openKeys()),
  openSettings: () => run(browser.runtime.openOptionsPage()),
});

function Main() {
  const surroundings = useSurroundings();
  const ungranted = useUngranted();
  const commands = useValue(readCommands, watchCommands) ?? [];
  const opened = useDirectory(surroundings, () => run(send('feed.sync', {})));
  const sample = useSample(opened?.directory, surroundings?.settings.me ?? '');
  if (surroundings === undefined) return null;
  return (
    <WelcomePage
      {...surroundings}
      ungranted={ungranted}
      directory={opened?.directory}
      sample={sample}
      commands={commands}
      actions={actionsFor(surroundings.settings)}
    />
  );
}

const root = document.getElementById('app');
declareLanguage(document.documentElement);
document.title = i18n.t('welcome.title');
if (root !== null) render(<Main />, root);
