import { render } from 'preact';
import { browser } from '#imports';
import '@kith/fonts/upright-extended.css';
import '../../look/base.css';
import '../../look/results.css';
import '../../card/card.css';
import '../../look/status.css';
import '../../panel/panel.css';
import { declareLanguage } from '../../look/language.ts';
import { addSite } from '../../options/add-site.ts';
import { Panel } from '../../panel/Panel.tsx';
import { send } from '../../send.ts';
import { readSettings, writeSettings } from '../../settings.ts';
import { turnPage, turnSite } from '../../sites/off.ts';

const openFeed = async (): Promise<void> => {
  const { feedUrl } = await readSettings();
  await browser.tabs.create({ url: new URL(feedUrl).origin });
};

/** Runs something whose outcome the user sees elsewhere: in the notice, or in what takes its place. */
const run = (work: Promise<unknown>): void => void work.catch((error: unknown) => reportError(error));

const openSettings = (): void => run(browser.runtime.openOptionsPage());

const actions = {
  remedies: { tryAgain: () => run(send('feed.sync', {})), openSettings, signIn: () => run(openFeed()) },
  openSettings,
  mark: (pattern: string) => run(addSite(pattern)),
  turnOn: () => run(writeSettings({ enabled: true })),
  turnSiteOn: (host: string) => run(turnSite(host, true)),
  turnPageOn: (page: string) => run(turnPage(new URL(page), true)),
  copy: (text: string) => navigator.clipboard.writeText(text),
};

const root = document.getElementById('app');
declareLanguage(document.documentElement);
if (root !== null) render(<Panel now={() => new Date()} actions={actions} />, root);
