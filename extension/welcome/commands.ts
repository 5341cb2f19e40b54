import { browser } from '#imports';
import type { Command } from './KeysTable.tsx';

/** The extension's commands with the keys that they have now, those with a key first. */
export async function readCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  return commands
    .flatMap(({ name, description = '', shortcut = '' }) =>
      name === undefined ? [] : [{ name, description, shortcut }],
    )
    .toSorted((one, other) => Number(one.shortcut === '') - Number(other.shortcut === ''));
}

/** Calls back when the user may have changed the keys: the browser has no event for it, but its page for that is another tab. */
export function watchCommands(changed: () => void): () => void {
  addEventListener('focus', changed);
  return () => removeEventListener('focus', changed);
}

/** Opens the browser's own page for the keys of extensions. */
export async function openKeys(): Promise<void> {
  // Firefox has a function for it and Chromium an address, which no link may lead to.
  if ('openShortcutSettings' in browser.commands && typeof browser.commands.openShortcutSettings === 'function')
    await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
