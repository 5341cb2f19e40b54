import { cardCommand, nextCommand, previousCommand } from '../send.ts';
import { askPage } from './pages.ts';
import { openPanel } from './panel.ts';

type Command = Parameters<typeof browser.commands.onCommand.addListener>[0];

const toPage = new Set([cardCommand, nextCommand, previousCommand]);

/** What the keys do. Firefox opens its sidebar itself. */
export const runCommand: Command = (command, tab) => {
  // At once: browsers open the panel only while the key still counts as pressed.
  if (command === 'open-panel') openPanel(tab?.windowId);
  else if (toPage.has(command) && tab?.id !== undefined) void askPage(tab.id, command);
};
