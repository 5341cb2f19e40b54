// Letters that few names have come with what comes after the first picture.
import '@kith/fonts/upright-extended.css';
import { browser } from '#imports';
import { addSite } from '../../options/add-site.ts';
import { Foot, type FootActions, type FootProps } from '../../popup/Foot.tsx';
import { isPage } from '../../popup/opening.ts';
import { send } from '../../send.ts';
import { readSettings, writeSettings } from '../../settings.ts';
import { turnPage, turnSite } from '../../sites/off.ts';

/** The address of the page in front of the user, where the browser tells it: after a click on the toolbar it does. */
const tabAddress = async (): Promise<string | undefined> => {
  if (isPage(location)) return undefined;
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

const actions: FootActions = {
  tabAddress,
  remedies: {
    tryAgain: () => run(send('feed.sync', {})),
    openSettings: () => run(browser.runtime.openOptionsPage().then(() => window.close())),
    signIn: () => run(openFeed()),
  },
  mark: (pattern) => run(addSite(pattern)),
  turn: (host, on) => run(turnSite(host, on)),
  turnPage: (page, on) => run(turnPage(new URL(page), on)),
  turnEverywhere: (on) => run(writeSettings({ enabled: on })),
};

export const PopupFoot = (props: FootProps) => <Foot {...props} actions={actions} />;
