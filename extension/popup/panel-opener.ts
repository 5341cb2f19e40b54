import { browser } from '#imports';

/** Opens the side panel. */
export interface PanelOpener {
  /** The key that does the same; empty where it has none. */
  shortcut: string;
  /** To be called in the click itself: browsers open the panel only while it lasts. */
  open: () => Promise<void>;
}

/** What opens the side panel of this window; undefined where the browser has none. */
export async function findPanelOpener(): Promise<PanelOpener | undefined> {
  const [{ id: windowId }, commands] = await Promise.all([browser.windows.getCurrent(), browser.commands.getAll()]);
  const command = commands.find(({ name }) => name === 'open-panel' || name === '_execute_sidebar_action');
  const open = panelOf(windowId);
  return open === undefined ? undefined : { shortcut: command?.shortcut ?? '', open };
}

function panelOf(windowId: number | undefined): PanelOpener['open'] | undefined {
  const api: object = browser;
  // Firefox: of the window in which it is called.
  if ('sidebarAction' in api && canOpen(api.sidebarAction)) return api.sidebarAction.open.bind(api.sidebarAction);
  return 'sidePanel' in api && windowId !== undefined ? () => browser.sidePanel.open({ windowId }) : undefined;
}

const canOpen = (sidebar: unknown): sidebar is { open: () => Promise<void> } =>
  typeof sidebar === 'object' && sidebar !== null && 'open' in sidebar && typeof sidebar.open === 'function';
