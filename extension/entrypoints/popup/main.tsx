import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from '#imports';
import '../../look/base.css';
import '../../look/results.css';
import '../../popup/popup.css';
import { declareLanguage } from '../../look/language.ts';
import { isPage, takeWish } from '../../popup/opening.ts';
import { type PopupActions, PopupApp, type PopupParts } from '../../popup/PopupApp.tsx';
import { findPanelOpener } from '../../popup/panel-opener.ts';
import { send } from '../../send.ts';

const parts: PopupParts = {
  foot: async () => (await import('./foot.tsx')).PopupFoot,
  beginning: async () => (await import('../../popup/Beginning.tsx')).Beginning,
  card: async () => (await import('../../card/WindowCard.tsx')).WindowCard,
};

/** Runs something whose outcome the user sees elsewhere. */
const run = (work: Promise<unknown>): void => void work.catch((error: unknown) => reportError(error));

/** The toolbar's window is done when another page has opened; a page of its own stays. */
const leave = (): void => {
  if (!isPage(location)) window.close();
};

const actions: PopupActions = {
  check: () => run(send('feed.sync', {})),
  openSettings: () => run(browser.runtime.openOptionsPage().then(leave)),
  sayWho: () => run(browser.tabs.create({ url: browser.runtime.getURL('/options.html#me') }).then(leave)),
  copy: (text) => navigator.clipboard.writeText(text),
  // A page of its own has no page in front of it that the panel could tell of.
  findPanel: async () => {
    const found = isPage(location) ? undefined : await findPanelOpener();
    return found && { ...found, open: () => found.open().then(leave) };
  },
};

const root = document.getElementById('app');
declareLanguage(document.documentElement);
document.documentElement.classList.toggle('page', isPage(location));
document.title = `${i18n.t('popup.title')} · ${i18n.t('name')}`;
const wish = isPage(location) ? takeWish(browser.storage.session) : Promise.resolve(undefined);
if (root !== null) render(<PopupApp parts={parts} wish={wish} now={() => new Date()} actions={actions} />, root);
