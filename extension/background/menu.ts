import { i18n } from '#i18n';
import { openSearchPage } from '../popup/opening.ts';
import { openPanel } from './panel.ts';
import { question } from './question.ts';

const askEntry = 'who-knows';
const panelEntry = 'people-on-page';

/** Puts Kith's entries into the browser's menus, in the language that it speaks by now. */
export async function keepMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: askEntry, contexts: ['selection'], title: i18n.t('menu.whoKnows') });
  // Firefox has a button of its own for its sidebar.
  if (!import.meta.env.FIREFOX)
    browser.contextMenus.create({ id: panelEntry, contexts: ['action'], title: i18n.t('panel.title') });
}

type Choice = Parameters<typeof browser.contextMenus.onClicked.addListener>[0];

/** What the entries do. */
export const runChoice: Choice = ({ menuItemId, selectionText = '' }, tab) => {
  if (menuItemId === panelEntry) openPanel(tab?.windowId);
  const text = question(selectionText);
  if (menuItemId === askEntry && text !== '') void openSearchPage(browser, { text });
};
