import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { browser } from '#imports';
import '../../look/base.css';
import '../../look/results.css';
import '../../look/switch.css';
import '../../card/card.css';
import '../../popup/popup.css';
import { declareLanguage } from '../../look/language.ts';
import { useSurroundings } from '../../look/use-surroundings.ts';
import { addSite } from '../../options/add-site.ts';
import { type PopupActions, PopupApp } from '../../popup/PopupApp.tsx';
import { useSite } from '../../popup/use-site.ts';
import { send } from '../../send.ts';
import { readSettings, writeSettings } from '../../settings.ts';
import { turnPage, turnSite } from '../../sites/off.ts';

/** The address of the page in front of the user, where the browser tells it: after a click on the toolbar it does. */
const tabAddress = async (): Promise<string | undefined> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
};

const openFeed = async (): Promise<void> => {
  const { feedUrl } = await readSettings();
  await browser.tabs.create({ url: new URL(feedUrl).origin });
  window.close();
};

/** Runs something whose outcome the user sees elsewhere: in the status line or on the switch. */
const run = (work: Promise<unknown>): void => void work.catch((error: unknown) => reportError(error));

const actions: PopupActions = {
  remedies: {
    tryAgain: () => run(send('feed.sync', {})),
    openSettings: () => run(browser.runtime.openOptionsPage().then(() => window.close())),
    signIn: () => run(openFeed()),
  },
  mark: (pattern) => run(addSite(pattern)),
  turn: (host, on) => run(turnSite(host, on)),
  turnPage: (page, on) => run(turnPage(new URL(page), on)),
  turnEverywhere: (on) => run(writeSettings({ enabled: on })),
  copy: (text) => navigator.clipboard.writeText(text),
};

function Main() {
  const surroundings = useSurroundings();
  const site = useSite(tabAddress);
  const wantsSignin = surroundings?.status.state === 'signin';
  const asked = useRef(false);
  useEffect(() => {
    // Whoever comes back may have signed in meanwhile; asked once, for the answer may be the same.
    if (!wantsSignin || asked.current) return;
    asked.current = true;
    actions.remedies.tryAgain();
  }, [wantsSignin]);
  return <PopupApp surroundings={surroundings} site={site} now={() => new Date()} actions={actions} />;
}

const root = document.getElementById('app');
declareLanguage(document.documentElement);
if (root !== null) render(<Main />, root);
